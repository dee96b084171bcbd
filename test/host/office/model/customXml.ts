import { fail } from "../wire/WireError";
import { notPartOfHost, type Book } from "./Book";
import type { Members } from "./hostTypes";
import type { XmlState } from "./state";

export class CustomXmlPartCollection implements Members<Excel.CustomXmlPartCollection, "items" | "add" | "getItem" | "getByNamespace"> {
  constructor(private readonly book: Book) {}

  get items(): CustomXmlPart[] {
    return this.book.customXml.map((state) => new CustomXmlPart(this.book, state));
  }

  add(xml: string): CustomXmlPart {
    const namespace = /^\s*(?:<\?[^>]*\?>\s*)?<[^\s>]+[^>]*\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? fail("InvalidArgument", "The XML has no namespace", "CustomXmlPartCollection.add");
    if (this.book.customXml.some((state) => state.namespace === namespace)) notPartOfHost("A second custom XML part with the same namespace");
    const state: XmlState = { id: this.book.nextId("xml"), namespace, xml };
    this.book.customXml.push(state);
    const part = new CustomXmlPart(this.book, state);
    part.write();
    return part;
  }

  getItem(id: string): CustomXmlPart {
    return this.items.find((part) => part.id === id) ?? fail("ItemNotFound", "The part is not there", "CustomXmlPartCollection.getItem");
  }

  getByNamespace(namespace: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this, namespace);
  }
}

class CustomXmlPartScopedCollection implements Members<Excel.CustomXmlPartScopedCollection, "items" | "getItem"> {
  constructor(
    private readonly all: CustomXmlPartCollection,
    private readonly namespace: string,
  ) {}

  get items(): CustomXmlPart[] {
    return this.all.items.filter(({ namespaceUri }) => namespaceUri === this.namespace);
  }

  getItem(id: string): CustomXmlPart {
    return this.items.find((part) => part.id === id) ?? fail("ItemNotFound", "The part is not there", "CustomXmlPartScopedCollection.getItem");
  }
}

class CustomXmlPart implements Members<Excel.CustomXmlPart, "id" | "namespaceUri" | "getXml" | "setXml" | "delete"> {
  constructor(
    private readonly book: Book,
    private readonly state: XmlState,
  ) {}

  get id(): string {
    return this.state.id;
  }
  get namespaceUri(): string {
    return this.state.namespace;
  }

  getXml(): string {
    return this.state.xml;
  }
  setXml(xml: string): void {
    this.state.xml = xml;
    this.write();
  }

  write(): void {
    const { namespace, xml } = this.state;
    this.book.write(() => [{ kind: "setCustomXml", namespace, xml }]);
  }

  delete(): void {
    const { namespace } = this.state;
    this.book.customXml.splice(this.book.customXml.indexOf(this.state), 1);
    this.book.write(() => [{ kind: "removeCustomXml", namespace }]);
  }
}
