/** What the platform's `fetch` is given beside a request. */
export const chooseInit = (_method: string): object | undefined => undefined;
