import { Button, Spinner } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons/svg/plug-disconnected";
import { useEffect, useState } from "react";
import type { ComponentType } from "react";

import { usePane } from "../paneContext";
import { EmptyState } from "./EmptyState";
import { Screen } from "./Screen";

type Loading<Props> = { readonly kind: "waiting" } | { readonly kind: "ready"; readonly Section: ComponentType<Props> } | { readonly kind: "failed" };

interface LazySectionProps<Props> {
  readonly failedTitle: string;
  readonly failedBody: string;
  /** Nothing is fetched before the section is on show. */
  readonly isShown: boolean;
  /** Fetches the section; the same function at every drawing. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly sectionProps: Props;
}

/** A part of the pane that comes in files of its own once it is opened. */
export function LazySection<Props extends object>({ failedBody, failedTitle, isShown, load, sectionProps }: LazySectionProps<Props>) {
  const { words } = usePane();
  const [loading, setLoading] = useState<Loading<Props>>({ kind: "waiting" });
  const isDue = isShown && loading.kind === "waiting";
  useEffect(() => {
    if (!isDue) return;
    let isOutdated = false;
    const settle = (next: Loading<Props>): void => {
      if (!isOutdated) setLoading(next);
    };
    load().then(
      (Section) => settle({ kind: "ready", Section }),
      () => settle({ kind: "failed" }),
    );
    return () => {
      isOutdated = true;
    };
  }, [isDue, load]);
  switch (loading.kind) {
    case "ready":
      return <loading.Section {...sectionProps} />;
    case "waiting":
      return <Screen>{isShown && <Spinner label={words.loading} size="small" />}</Screen>;
    case "failed":
      return (
        <Screen>
          <EmptyState body={failedBody} icon={<PlugDisconnectedRegular />} title={failedTitle}>
            <Button onClick={() => setLoading({ kind: "waiting" })}>{words.retry}</Button>
          </EmptyState>
        </Screen>
      );
  }
}
