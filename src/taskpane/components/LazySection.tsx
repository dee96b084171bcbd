import { Button, Spinner } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons/svg/plug-disconnected";
import { useEffect, useState } from "react";
import type { ComponentType } from "react";

import { usePane } from "../paneContext";
import { EmptyState } from "./EmptyState";
import { Screen } from "./Screen";

export interface SectionProps {
  readonly isShown: boolean;
}

interface LazySectionProps extends SectionProps {
  /** Loads the section; the same function at every rendering. */
  readonly load: () => Promise<ComponentType<SectionProps>>;
}

type Loading = { readonly kind: "waiting" } | { readonly kind: "ready"; readonly Section: ComponentType<SectionProps> } | { readonly kind: "failed" };

/** A section that comes in files of its own once it is opened. */
export function LazySection({ isShown, load }: LazySectionProps) {
  const { words } = usePane();
  const [loading, setLoading] = useState<Loading>({ kind: "waiting" });
  const isDue = isShown && loading.kind === "waiting";
  useEffect(() => {
    if (!isDue) return;
    let isOutdated = false;
    const settle = (next: Loading): void => {
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
      return <loading.Section isShown={isShown} />;
    case "waiting":
      return <Screen>{isShown && <Spinner label={words.loading} size="small" />}</Screen>;
    case "failed":
      return (
        <Screen>
          <EmptyState body={words.section.failedBody} icon={<PlugDisconnectedRegular />} title={words.section.failed}>
            <Button onClick={() => setLoading({ kind: "waiting" })}>{words.retry}</Button>
          </EmptyState>
        </Screen>
      );
  }
}
