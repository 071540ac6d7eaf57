export {
  type CredentialReader,
  type CredentialSource,
  createCredentialReader,
  type Expiring,
  isSame,
} from "./credentials.ts";
