export const FaceIcon = () => <i className="icon-face-id" />;
export const TagFacesIcon = () => <i className="material-icons">tag_faces</i>;
