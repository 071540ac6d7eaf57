import createClient from "openapi-fetch";
import type { paths as Ens } from "./ens.js";
import type { paths as Ims } from "./ims.js";

const ens = createClient<Ens>({ baseUrl: "https://ens.aliyuncs.com" });
const ims = createClient<Ims>({ baseUrl: "https://ims.cn-north-4.myhuaweicloud.com" });

const copied = await ens.POST("/#CopySnapshot", {
  params: {
    query: { SnapshotId: "sp-1", DestinationRegionIds: '["cn-hangzhou-26"]' },
    header: { "x-acs-action": "CopySnapshot", "x-acs-version": "2017-11-10" },
  },
});
export const nodes = copied.data?.AllocationId?.map(({ EnsRegionId }) => EnsRegionId);

const listed = await ens.POST("/#DescribeSnapshots", {
  params: {
    query: { PageSize: 10 },
    header: { "x-acs-action": "DescribeSnapshots", "x-acs-version": "2017-11-10" },
  },
});
export const states = listed.data?.Snapshots?.map(({ Status }) => Status);

const image = await ims.POST("/v1/cloudimages/{image_id}/copy", {
  params: { path: { image_id: "465076de" } },
  body: { name: "copy" },
});
export const job = image.data?.job_id;
