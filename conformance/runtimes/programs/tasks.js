import { copySnapshot, describeSnapshots, api as ens } from "@facsimile/alibaba-ens";
import { copyImageInRegion as copyImage, api as ims } from "@facsimile/huawei-ims";
import { createSend } from "@facsimile/runtime";
import { alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import { huaweiRest } from "@facsimile/runtime/huawei-rest";
import { checkBehaviour } from "./behaviour.js";
import { sendCopies } from "./copies.js";

const packages = {
  createSend,
  alibabaRpc,
  huaweiRest,
  ens,
  ims,
  copySnapshot,
  describeSnapshots,
  copyImage,
};

/** Runs the task that the settings name. */
export function runTask(settings, transport = {}) {
  const task = settings.task === "copies" ? sendCopies : checkBehaviour;
  return task(packages, settings, transport);
}
