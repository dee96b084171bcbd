import { DocumentHost } from "../../src/host/document/DocumentHost";
import { hostContract } from "./contract";

hostContract("the document host", () => DocumentHost.create());
