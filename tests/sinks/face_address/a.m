#import <UIKit/UIKit.h>
#import <CoreImage/CoreImage.h>
#import <AFNetworking/AFNetworking.h>

@interface Counter : NSObject
@end

@implementation Counter
- (NSUInteger)count:(CIImage *)image {
    CIDetector *detector = [CIDetector detectorOfType:CIDetectorTypeFace context:nil options:nil];
    return [detector featuresInImage:image].count;
}
@end

@interface StudentsController : UIViewController <UIImagePickerControllerDelegate, UINavigationControllerDelegate>
@end

@implementation StudentsController
- (IBAction)shoot:(id)sender {
    UIImagePickerController *picker = [[UIImagePickerController alloc] init];
    picker.sourceType = UIImagePickerControllerSourceTypeCamera;
    picker.delegate = self;
    [self presentViewController:picker animated:YES completion:nil];
}

- (void)imagePickerController:(UIImagePickerController *)picker didFinishPickingMediaWithInfo:(NSDictionary *)info {
    UIImage *image = info[UIImagePickerControllerOriginalImage];
    [self send:UIImageJPEGRepresentation(image, 0.8)];
}

- (void)send:(NSData *)jpeg {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://people.example.cn/upload-student-face"]];
    request.HTTPMethod = @"POST";
    request.HTTPBody = jpeg;
    // expect: face-upload
    [[[NSURLSession sharedSession] dataTaskWithRequest:request completionHandler:^(NSData *data, NSURLResponse *response, NSError *error) {
    }] resume];
}
@end

@interface ParcelsController : UIViewController <UIImagePickerControllerDelegate, UINavigationControllerDelegate>
@end

@implementation ParcelsController
- (IBAction)shoot:(id)sender {
    UIImagePickerController *picker = [[UIImagePickerController alloc] init];
    picker.sourceType = UIImagePickerControllerSourceTypeCamera;
    picker.delegate = self;
    [self presentViewController:picker animated:YES completion:nil];
}

- (void)imagePickerController:(UIImagePickerController *)picker didFinishPickingMediaWithInfo:(NSDictionary *)info {
    UIImage *image = info[UIImagePickerControllerOriginalImage];
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://people.example.cn/parcels"]];
    request.HTTPMethod = @"POST";
    request.HTTPBody = UIImageJPEGRepresentation(image, 0.8);
    [[[NSURLSession sharedSession] dataTaskWithRequest:request completionHandler:^(NSData *data, NSURLResponse *response, NSError *error) {
    }] resume];
}
@end
