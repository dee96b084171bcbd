import { createContext, useContext } from "react";

/** A place in the report; without a quote its beginning. */
export interface ReportPlace {
  readonly line: number;
  readonly quote: string;
}

/** Opens the text of the report at a place, over what is on show; null where the model came without it. */
export const ReportContext = createContext<((place: ReportPlace | null) => void) | null>(null);

export function useReport(): ((place: ReportPlace | null) => void) | null {
  return useContext(ReportContext);
}
