/** The one channel between a window and the host: calls one way, events the other. */
export const channel = "candor";
