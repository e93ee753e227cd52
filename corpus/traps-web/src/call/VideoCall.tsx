import { useEffect, useRef } from 'react';

export function VideoCall({ peer }: { peer: RTCPeerConnection }) {
  const local = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then((stream) => {
      local.current!.srcObject = stream;
      stream.getTracks().forEach((track) => peer.addTrack(track, stream));
    });
  }, [peer]);
  return <video ref={local} autoPlay muted />;
}
