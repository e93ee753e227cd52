import { upload } from './uploader';

export async function sendReport(report: Blob): Promise<void> {
  await upload('/api/reports', report);
}
