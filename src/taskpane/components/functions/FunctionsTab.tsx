import type { ComponentType } from "react";

import { usePane } from "../../paneContext";
import { LazyPart } from "../LazyPart";

async function loadFunctions(): Promise<ComponentType> {
  const { FunctionsSection } = await import("./FunctionsSection");
  return FunctionsSection;
}

const noProps = {};

/** The section of functions, which comes in files of its own once it is opened. */
export function FunctionsTab({ isShown }: { readonly isShown: boolean }) {
  const { words } = usePane();
  return <LazyPart failed={{ body: words.functions.failedBody, title: words.functions.failed }} isShown={isShown} load={loadFunctions} props={noProps} />;
}
