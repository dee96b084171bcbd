import yearly from "../../assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx";
import halfYear from "../../assets/samples/sau-thang-2025-va-xa-phu-an.xlsx";
import budget from "../../assets/samples/thu-ngan-sach-theo-xa-phuong-2024.xlsx";

export interface Sample {
  readonly name: string;
  /** Where the page gets it. */
  readonly address: string;
}

/** The first is open when the page opens. */
export const samples: readonly Sample[] = [
  { name: "chi-tieu-kinh-te-xa-hoi-2024.xlsx", address: yearly },
  { name: "thu-ngan-sach-theo-xa-phuong-2024.xlsx", address: budget },
  { name: "sau-thang-2025-va-xa-phu-an.xlsx", address: halfYear },
];

export async function fetchSample({ address }: Sample): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
