package convolarium.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.engine.Choice;
import convolarium.engine.Choice.PassedOver;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AccountTest {
  @Test
  void sharedReasonsAreToldOnce() {
    Choice choice =
        new Choice(
            "plain sums",
            "it takes everything",
            9,
            List.of(
                new PassedOver("rows", "9 products are few"),
                new PassedOver("transform", "the stride is 2"),
                new PassedOver("product", "9 products are few")));
    Account account = new Account("Convolution", choice, "");
    assertEquals("Plain sums", account.algorithm());
    assertEquals("It takes everything.", account.reason());
    assertEquals(
        List.of("• Rows, product: 9 products are few.", "• Transform: the stride is 2."),
        account.refusals());
  }
}
