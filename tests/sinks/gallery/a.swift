import Photos
import UIKit
import Vision

final class Album {
    func keep(_ photo: UIImage) throws {
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: photo.cgImage!).perform([request])
        // expect: unencrypted-storage
        // expect: unbounded-retention
        UIImageWriteToSavedPhotosAlbum(photo, nil, nil, nil)
        PHPhotoLibrary.shared().performChanges {
            // expect: unencrypted-storage
            // expect: unbounded-retention
            PHAssetChangeRequest.creationRequestForAsset(from: photo)
        }
    }

    func chart(_ chart: UIImage) {
        UIImageWriteToSavedPhotosAlbum(chart, nil, nil, nil)
    }
}
