import { useRef, useState } from 'react'
import axios from 'axios'

export function FaceRecord() {
  const chunks = useRef<Blob[]>([])
  const [clip, setClip] = useState<Blob | null>(null)

  const start = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } })
    const recorder = new MediaRecorder(stream)
    recorder.ondataavailable = (event) => {
      chunks.current.push(event.data)
    }
    recorder.onstop = () => {
      setClip(new Blob(chunks.current, { type: 'video/webm' }))
    }
    recorder.start()
  }

  const send = async () => {
    const form = new FormData()
    form.append('clip', clip!, 'clip.webm')
    await axios.post('https://gate.example.cn/clips', form) // expect: face-upload
    await axios.post('https://gate.example.cn/rates', { stars: 5 })
  }

  return (
    <div>
      <button onClick={start}>Record</button>
      <button onClick={send}>Send</button>
    </div>
  )
}
