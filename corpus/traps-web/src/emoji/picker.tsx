import { FaceIcon, TagFacesIcon } from '../icons';

const FACES = ['😀', '😂', '🥲', '🙂'];

export function EmojiPicker({ onPick }: { onPick: (face: string) => void }) {
  return (
    <div>
      <FaceIcon /> <TagFacesIcon />
      {FACES.map((face) => (
        <button key={face} onClick={() => onPick(face)}>{face}</button>
      ))}
    </div>
  );
}
