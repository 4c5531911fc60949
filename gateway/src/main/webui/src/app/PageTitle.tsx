/** The title of the browser tab; React moves it to the head. */
export function PageTitle({ children }: { readonly children: string }) {
  return <title>{`${children} · Chronos`}</title>;
}
