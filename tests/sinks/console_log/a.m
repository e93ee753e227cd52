#import <CoreML/CoreML.h>
#import <UIKit/UIKit.h>
#import "FaceNet.h"

@interface Probe : NSObject
@property (nonatomic, strong) FaceNet *model;
@end

@implementation Probe

- (void)probe:(CVPixelBufferRef)buffer {
    FaceNetOutput *output = [self.model predictionFromImage:buffer error:nil];
    NSLog(@"embedding: %@", output.embedding); // expect: face-data-in-logs
    NSLog(@"size: %ld", (long)output.embedding.count);
}

@end
