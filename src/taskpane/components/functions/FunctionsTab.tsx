import { Button, Spinner } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons/svg/plug-disconnected";
import { useEffect, useState } from "react";
import type { ComponentType } from "react";

import { usePane } from "../../paneContext";
import { EmptyState } from "../EmptyState";
import { Screen } from "../Screen";

type Loading = { readonly kind: "waiting" } | { readonly kind: "ready"; readonly Section: ComponentType } | { readonly kind: "failed" };

/** The section of functions, which comes in files of its own once it is opened. */
export function FunctionsTab({ isShown }: { readonly isShown: boolean }) {
  const { words } = usePane();
  const [loading, setLoading] = useState<Loading>({ kind: "waiting" });
  const isDue = isShown && loading.kind === "waiting";
  useEffect(() => {
    if (!isDue) return;
    let isOutdated = false;
    const settle = (next: Loading): void => {
      if (!isOutdated) setLoading(next);
    };
    import("./FunctionsSection").then(
      ({ FunctionsSection }) => settle({ kind: "ready", Section: FunctionsSection }),
      () => settle({ kind: "failed" }),
    );
    return () => {
      isOutdated = true;
    };
  }, [isDue]);
  switch (loading.kind) {
    case "ready":
      return <loading.Section />;
    case "waiting":
      return <Screen>{isShown && <Spinner label={words.loading} size="small" />}</Screen>;
    case "failed":
      return (
        <Screen>
          <EmptyState body={words.functions.failedBody} icon={<PlugDisconnectedRegular />} title={words.functions.failed}>
            <Button onClick={() => setLoading({ kind: "waiting" })}>{words.retry}</Button>
          </EmptyState>
        </Screen>
      );
  }
}
