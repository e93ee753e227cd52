import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ageOf, currentCandidate, type Candidate } from "../lib/candidate";
import { isCandidate, loadModels } from "../lib/compare";

export function Room() {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [hint, setHint] = useState("");
  const [away, setAway] = useState(0);

  useEffect(() => {
    currentCandidate().then(setCandidate);
  }, []);

  async function watch() {
    if (!candidate || !video.current) return;
    await loadModels();
    if (ageOf(candidate) < 14) {
      setHint(t("exam.child"));
      await open(candidate);
    } else {
      await open(candidate);
    }
  }

  async function open(who: Candidate) {
    // expect: covert-capture
    // expect: minor-without-guardian
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "user" } });
    video.current!.srcObject = stream;
    await look(who);
  }

  async function look(who: Candidate) {
    const same = await isCandidate(video.current!, who);
    if (!same) setAway((count) => count + 1);
  }

  return (
    <main aria-label="考试">
      <video ref={video} autoPlay muted playsInline style={{ width: 1, height: 1, opacity: 0 }} />
      <p role="status">{hint}</p>
      <button onClick={watch}>进入考场</button>
      <p>离开画面 {away} 次</p>
    </main>
  );
}
