/** Lets the thread do other work before training goes on. */
export function breathe(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds > 0) {
      setTimeout(resolve, milliseconds);
      return;
    }
    // A message comes back sooner than a timer, which browsers hold for 4 ms.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
