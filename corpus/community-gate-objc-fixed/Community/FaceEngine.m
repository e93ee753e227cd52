#import "FaceEngine.h"
#import "ResidentStore.h"
#import "Secrets.h"
#import <ArcSoftFaceEngine/ArcSoftFaceEngine.h>
#import <ArcSoftFaceEngine/ArcSoftFaceEngineDefine.h>

@interface FaceEngine ()
@property (nonatomic, strong) ArcSoftFaceEngine *engine;
@end

@implementation FaceEngine

- (BOOL)start {
    self.engine = [ArcSoftFaceEngine new];
    MRESULT activated = [self.engine activeWithAppId:[Secrets valueFor:@"arcsoft.app"] SDKKey:[Secrets valueFor:@"arcsoft.key"]];
    if (activated != MOK && activated != MERR_ASF_ALREADY_ACTIVATED) {
        return NO;
    }
    MRESULT ready = [self.engine initFaceEngineWithDetectMode:ASF_DETECT_MODE_IMAGE
                                               orientPriority:ASF_OP_0_ONLY
                                                        scale:16
                                                   maxFaceNum:1
                                                 combinedMask:ASF_FACE_DETECT | ASF_FACERECOGNITION];
    return ready == MOK;
}

- (NSString *)roomForPicture:(UIImage *)picture {
    ASVLOFFSCREEN frame = [self frameOf:picture];
    ASF_MultiFaceInfo faces = {0};
    MRESULT found = [self.engine detectFacesWithWidth:frame.i32Width height:frame.i32Height data:frame.ppu8Plane[0] format:frame.u32PixelArrayFormat faceRes:&faces];
    if (found != MOK || faces.faceNum != 1) {
        return nil;
    }
    ASF_SingleFaceInfo face = {faces.faceRect[0], faces.faceOrient[0]};
    ASF_FaceFeature live = {0};
    [self.engine extractFaceFeatureWithWidth:frame.i32Width height:frame.i32Height data:frame.ppu8Plane[0] format:frame.u32PixelArrayFormat faceInfo:&face feature:&live];
    for (Resident *resident in [ResidentStore shared].residents) {
        ASF_FaceFeature known = {(MByte *)resident.feature.bytes, (MInt32)resident.feature.length};
        MFloat similarity = 0;
        [self.engine compareFaceWithFeature:&live feature2:&known confidenceLevel:&similarity];
        if (similarity > 0.8) {
            return resident.room;
        }
    }
    return nil;
}

- (ASVLOFFSCREEN)frameOf:(UIImage *)picture {
    ASVLOFFSCREEN frame = {0};
    frame.i32Width = (MInt32)picture.size.width & ~3;
    frame.i32Height = (MInt32)picture.size.height;
    frame.u32PixelArrayFormat = ASVL_PAF_RGB24_B8G8R8;
    return frame;
}

@end
