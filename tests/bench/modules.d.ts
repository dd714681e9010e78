declare module 'findandreplacedomtext' {
  interface Options {
    find: RegExp;
    preset?: 'prose';
    replace(portion: { readonly text: string }): Node;
  }
  export default function findAndReplaceDOMText(node: Node, options: Options): unknown;
}
