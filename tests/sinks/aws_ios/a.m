#import <AWSRekognition/AWSRekognition.h>
#import <AWSS3/AWSS3.h>
#import <UIKit/UIKit.h>

@interface PeopleController : UIViewController <UIImagePickerControllerDelegate, UINavigationControllerDelegate>
@end

@implementation PeopleController
- (IBAction)shoot:(id)sender {
    UIImagePickerController *picker = [[UIImagePickerController alloc] init];
    picker.sourceType = UIImagePickerControllerSourceTypeCamera;
    picker.delegate = self;
    [self presentViewController:picker animated:YES completion:nil];
}

- (void)imagePickerController:(UIImagePickerController *)picker didFinishPickingMediaWithInfo:(NSDictionary *)info {
    UIImage *image = info[UIImagePickerControllerOriginalImage];
    NSData *jpeg = UIImageJPEGRepresentation(image, 0.8);
    AWSRekognitionIndexFacesRequest *request = [AWSRekognitionIndexFacesRequest new];
    request.image = [AWSRekognitionImage new];
    request.image.bytes = jpeg;
    [[AWSRekognition defaultRekognition] indexFaces:request completionHandler:nil];
    AWSS3TransferUtility *utility = [AWSS3TransferUtility defaultS3TransferUtility];
    [utility uploadData:jpeg key:@"people/a" contentType:@"image/jpeg" expression:nil completionHandler:nil]; // expect: face-upload
}

- (void)report:(NSString *)message {
    AWSS3TransferUtility *utility = [AWSS3TransferUtility defaultS3TransferUtility];
    [utility uploadData:[message dataUsingEncoding:NSUTF8StringEncoding] key:@"notes/a" contentType:@"text/plain" expression:nil completionHandler:nil];
}
@end
