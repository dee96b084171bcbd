/** Hears what the policy of a page holds back. */

import type { BrowserContext, Page } from "playwright-core";

declare global {
  interface Window {
    violations: string[];
  }
}

/** From the first moment of every page of a context. */
export async function watchPolicy(context: BrowserContext): Promise<void> {
  await context.addInitScript(listenToPolicy);
}

/** Runs in the page. */
export function listenToPolicy(): void {
  window.violations = [];
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => window.violations.push(`${effectiveDirective} ${blockedURI}`));
}

export function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => window.violations);
}
