/** Whether a failure of `fetch` came surely before the service could execute the request: browsers and workerd never tell. */
export function isUnsent(_error: unknown): boolean {
  return false;
}
