import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";

/** Segoe UI where there is one; the others carry Vietnamese letters too. */
const fontFamilyBase = "'Segoe UI', 'Segoe UI Variable', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** Two accents above one another (ế, ộ) need more room than Fluent's small sizes give. */
const vietnamese: Partial<Theme> = { fontFamilyBase, lineHeightBase100: "16px", lineHeightBase200: "18px", lineHeightBase300: "22px", lineHeightBase400: "24px" };

export const lightTheme: Theme = { ...webLightTheme, ...vietnamese };
export const darkTheme: Theme = { ...webDarkTheme, ...vietnamese };
