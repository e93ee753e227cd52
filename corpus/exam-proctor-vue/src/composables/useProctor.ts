import { ref, type Ref } from 'vue'
import { FaceDetector, FilesetResolver } from '@mediapipe/tasks-vision'
import { sendSnapshot } from '../api/proctor'

export function useProctor(video: Ref<HTMLVideoElement | null>) {
  const warning = ref('')
  let detector: FaceDetector | null = null
  let timer = 0

  const look = async () => {
    // expect: bundled-consent
    // expect: missing-age-gate
    const { detections } = detector!.detectForVideo(video.value!, performance.now())
    warning.value = detections.length === 1 ? '' : '请保持一人在画面中'
    const canvas = document.createElement('canvas')
    canvas.getContext('2d')!.drawImage(video.value!, 0, 0)
    await sendSnapshot(canvas.toDataURL('image/jpeg', 0.6), detections.length)
  }

  const start = async () => {
    const files = await FilesetResolver.forVisionTasks('/wasm')
    detector = await FaceDetector.createFromOptions(files, {
      baseOptions: { modelAssetPath: '/models/blaze_face_short_range.tflite' },
      runningMode: 'VIDEO',
    })
    video.value!.srcObject = await navigator.mediaDevices.getUserMedia({ video: true })
    timer = window.setInterval(look, 10_000)
  }

  const stop = () => window.clearInterval(timer)

  return { start, stop, warning }
}
