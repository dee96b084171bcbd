import { Button, Spinner } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons/svg/plug-disconnected";
import { useEffect, useState } from "react";
import type { ComponentType } from "react";

import { usePane } from "../paneContext";
import { EmptyState } from "./EmptyState";
import { Screen } from "./Screen";

interface LazyPartProps<Props extends object> {
  /** What it says where its files could not be fetched. */
  readonly failed: { readonly body: string; readonly title: string };
  /** Fetched once it is shown; default true. */
  readonly isShown?: boolean;
  /** The same function at every drawing. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

type Loading<Props> = { readonly kind: "waiting" } | { readonly kind: "ready"; readonly Part: ComponentType<Props> } | { readonly kind: "failed" };

/** A part of the pane that comes in files of its own once it is opened. */
export function LazyPart<Props extends object>({ failed, isShown = true, load, props }: LazyPartProps<Props>) {
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
      (Part) => settle({ kind: "ready", Part }),
      () => settle({ kind: "failed" }),
    );
    return () => {
      isOutdated = true;
    };
  }, [isDue, load]);
  switch (loading.kind) {
    case "ready":
      return <loading.Part {...props} />;
    case "waiting":
      return <Screen>{isShown && <Spinner label={words.loading} size="small" />}</Screen>;
    case "failed":
      return (
        <Screen>
          <EmptyState body={failed.body} icon={<PlugDisconnectedRegular />} title={failed.title}>
            <Button onClick={() => setLoading({ kind: "waiting" })}>{words.retry}</Button>
          </EmptyState>
        </Screen>
      );
  }
}
