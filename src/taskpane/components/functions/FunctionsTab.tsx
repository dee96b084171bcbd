import { usePane } from "../../paneContext";
import { LazySection } from "../LazySection";

const load = () => import("./FunctionsSection").then(({ FunctionsSection }) => FunctionsSection);

/** The section of functions, which comes in files of its own once it is opened. */
export function FunctionsTab({ isShown }: { readonly isShown: boolean }) {
  const { words } = usePane();
  return <LazySection failedBody={words.functions.failedBody} failedTitle={words.functions.failed} isShown={isShown} load={load} sectionProps={{}} />;
}
