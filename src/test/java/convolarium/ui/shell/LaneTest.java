package convolarium.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
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
final class LaneTest {
  private final List<String> told = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final Lane lane =
      new Lane(
          new Notices() {
            @Override
            public void say(String sentence) {}

            @Override
            public void error(String sentence, List<Action> ways) {
              errors.add(sentence);
            }
          });

  @Start
  void start(Stage stage) {}

  private void awaitRest() throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, lane.running().not()::get);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aResultIsTold(FxRobot robot) throws TimeoutException {
    robot.interact(() -> lane.run("Counting", _ -> "three", told::add));
    awaitRest();
    assertEquals(List.of("three"), told);
  }

  @Test
  void workStandsBackBehindWhatIsSeen(FxRobot robot) throws TimeoutException {
    robot.interact(
        () ->
            lane.run(
                "Counting",
                _ -> Thread.currentThread().getPriority() < Thread.NORM_PRIORITY,
                lower -> told.add("lower " + lower)));
    awaitRest();
    assertEquals(List.of("lower true"), told);
  }

  @Test
  void aNewerRunCallsOffTheOlderAndDropsItsResult(FxRobot robot) throws Exception {
    CountDownLatch overtaken = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    robot.interact(
        () ->
            lane.run(
                "Old",
                watch -> {
                  overtaken.await();
                  told.add("cancelled " + watch.cancelled());
                  ended.countDown();
                  return "old";
                },
                told::add));
    robot.interact(() -> lane.run("New", _ -> "new", told::add));
    awaitRest();
    overtaken.countDown();
    assertTrue(ended.await(10, TimeUnit.SECONDS));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of("new", "cancelled true"), told);
  }

  @Test
  void whatGoesWrongIsASentence(FxRobot robot) throws TimeoutException {
    robot.interact(
        () ->
            lane.<String>run(
                "Opening sea.png",
                _ -> {
                  throw new NoSuchFileException("sea.png");
                },
                told::add));
    awaitRest();
    assertEquals(List.of("Opening sea.png: no such file or folder"), errors);
    assertEquals(List.of(), told);
  }

  @Test
  void callingOffIsSilent(FxRobot robot) throws TimeoutException {
    robot.interact(
        () ->
            lane.<String>run(
                "Waiting",
                _ -> {
                  throw new CancellationException();
                },
                told::add));
    awaitRest();
    assertFalse(lane.running().get());
    assertEquals(List.of(), errors);
  }
}
