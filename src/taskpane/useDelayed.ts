import { useEffect, useState } from "react";

/** True once `isActive` has held for a while; false at once when it ends. For progress that would only flicker. */
export function useDelayed(isActive: boolean, milliseconds = 500): boolean {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    if (!isActive) return;
    const timer = setTimeout(() => setIsDue(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setIsDue(false);
    };
  }, [isActive, milliseconds]);
  return isActive && isDue;
}
