import { createAlibabaEnsClient } from "@facsimile/alibaba-ens";
import { createHuaweiImsClient } from "@facsimile/huawei-ims";

const ens = createAlibabaEnsClient({ credentials: { accessKeyId: "", accessKeySecret: "" }, region: "cn-hangzhou" });
const ims = createHuaweiImsClient({ credentials: { token: "" }, region: "cn-north-4" });

const copied = await ens.copySnapshot({ SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] });
export const nodes = copied.data?.AllocationId?.map(({ EnsRegionId }) => EnsRegionId);

const listed = await ens.describeSnapshots({ PageSize: 10 });
export const states = listed.data?.Snapshots?.map(({ Status }) => Status);

const image = await ims.copyImageInRegion({ image_id: "465076de", name: "copy" });
export const job = image.data?.job_id;
