import * as acs3 from "./acs3-hmac-sha256.ts";
import * as rpc from "./rpc-hmac-sha1.ts";
import * as sdk from "./sdk-hmac-sha256.ts";

// Each scheme has the same four stages.
export { acs3, rpc, sdk };
