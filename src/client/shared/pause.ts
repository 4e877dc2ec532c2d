/** Lets the browser show and take in what is waiting: between two stretches of long work. */
export function pause(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done);
  });
}
