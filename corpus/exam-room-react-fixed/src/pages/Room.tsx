import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ageOf, currentCandidate, type Candidate } from "../lib/candidate";
import { isCandidate, loadModels } from "../lib/compare";

export function Room() {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [guardianAgreed, setGuardianAgreed] = useState(false);
  const [away, setAway] = useState(0);

  useEffect(() => {
    currentCandidate().then(setCandidate);
  }, []);

  async function watch() {
    if (!candidate || !video.current) return;
    if (ageOf(candidate) < 14 && !guardianAgreed) return;
    await loadModels();
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "user" } });
    video.current.srcObject = stream;
    await look(candidate);
  }

  async function look(who: Candidate) {
    const same = await isCandidate(video.current!, who);
    if (!same) setAway((count) => count + 1);
  }

  return (
    <main aria-label="考试">
      <video ref={video} autoPlay muted playsInline className="preview" aria-label="人脸比对画面" />
      {candidate && ageOf(candidate) < 14 && (
        <label>
          <input type="checkbox" checked={guardianAgreed} onChange={(event) => setGuardianAgreed(event.target.checked)} />
          {t("exam.guardian")}
        </label>
      )}
      <button onClick={watch}>进入考场</button>
      <p>离开画面 {away} 次</p>
    </main>
  );
}
