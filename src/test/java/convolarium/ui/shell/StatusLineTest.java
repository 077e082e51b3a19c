package convolarium.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.controlsfx.control.action.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class StatusLineTest {
  private StatusLine line;

  @Start
  void start(Stage stage) {
    line =
        new StatusLine(
            new Notices() {
              @Override
              public void say(String sentence) {}

              @Override
              public void error(String sentence, List<Action> ways) {}
            });
    Staged.on(stage, line, new Appearance(), 600, 40);
  }

  private void await(String text) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> line.getText().equals(text));
  }

  @Test
  void newsAreThereAgainAfterSlowWork(FxRobot robot) throws TimeoutException {
    CountDownLatch enough = new CountDownLatch(1);
    robot.interact(
        () -> {
          line.say("Saved");
          line.lane()
              .run(
                  "Counting",
                  _ -> {
                    enough.await();
                    return "three";
                  },
                  _ -> {});
        });
    assertEquals("Saved", line.getText());
    await("Counting …");
    enough.countDown();
    await("Saved");
  }
}
