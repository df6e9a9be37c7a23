/** Ends the task at hand: the page paints and takes in what the user does before the next one. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
