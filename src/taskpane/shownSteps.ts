/** Whether a newcomer's three steps are on show: until they are hidden, on each machine. A web view that keeps nothing shows them again next time. */

const key = "so-chi-tieu.firstSteps";

export function areStepsShown(): boolean {
  try {
    return localStorage.getItem(key) !== "hidden";
  } catch {
    return true;
  }
}

export function hideSteps(): void {
  try {
    localStorage.setItem(key, "hidden");
  } catch {
    // Hidden as long as the pane is open.
  }
}
