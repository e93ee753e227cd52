import { EagleProfilerWorker, EagleWorker, type EagleProfile } from "@picovoice/eagle-web";
import { WebVoiceProcessor } from "@picovoice/web-voice-processor";

const model = { publicPath: "/eagle_params.pv" };
let profile: EagleProfile | null = null;

export async function enrol(): Promise<void> {
  // expect: missing-consent
  // expect: missing-age-gate
  const profiler = await EagleProfilerWorker.create(import.meta.env.VITE_ACCESS_KEY, model);
  await WebVoiceProcessor.subscribe(profiler);
  profile = await profiler.export();
}

export async function recognise(): Promise<number> {
  if (!profile) return 0;
  // expect: sole-verification
  const eagle = await EagleWorker.create(import.meta.env.VITE_ACCESS_KEY, model, profile);
  await WebVoiceProcessor.subscribe(eagle);
  return new Promise((resolve) => eagle.onScores((scores: number[]) => resolve(scores[0])));
}
