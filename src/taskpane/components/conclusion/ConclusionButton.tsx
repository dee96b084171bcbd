import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { lazy, Suspense, useRef, useState } from "react";
import type { MouseEvent } from "react";

import { usePane } from "../../paneContext";
import type { ConclusionSubject } from "./subject";

/** Loaded when a conclusion is asked for the first time. */
const ConclusionDialog = lazy(async () => ({ default: (await import("./ConclusionDialog")).ConclusionDialog }));

export function ConclusionButton({ subject }: { readonly subject: ConclusionSubject }) {
  const { words } = usePane();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLElement>(null);
  const open = ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    button.current = currentTarget;
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <Button icon={<CopyRegular />} onClick={open}>
        {words.conclude}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ConclusionDialog onClose={close} subject={subject} />
        </Suspense>
      )}
    </>
  );
}
