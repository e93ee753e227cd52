import './cube.css';

const FACES = ['front', 'back', 'left', 'right', 'top', 'bottom'] as const;

export function Cube({ onFace }: { onFace: (face: string) => void }) {
  return (
    <div className="cube">
      {FACES.map((face) => (
        <div key={face} className={`face face--${face}`} onClick={() => onFace(face)}>
          {face}
        </div>
      ))}
    </div>
  );
}
