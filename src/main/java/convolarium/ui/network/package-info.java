/// The Network workspace: a stack of layers as cards, and what it costs, sees and computes.
///
/// [Workshop][convolarium.ui.network.Workshop] holds what is being built and what is known of it;
/// the cards change it, the [NetworkView][convolarium.ui.network.NetworkView]s beside them look at
/// it. No counting and no receptive fields here: those are asked of `network`.
package convolarium.ui.network;
