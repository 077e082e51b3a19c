/// The entrance. [Main] hands the window and the tour to `ui` and every other verb to `cli`;
/// nothing else lives here.
package convolarium;
