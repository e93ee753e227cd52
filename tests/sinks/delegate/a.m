#import <UIKit/UIKit.h>

@interface PickerViewController : UIViewController <UIImagePickerControllerDelegate, UINavigationControllerDelegate>
@end

@implementation PickerViewController

- (IBAction)pick:(id)sender {
    self.title = @"人脸录入";
    UIImagePickerController *picker = [[UIImagePickerController alloc] init];
    picker.sourceType = UIImagePickerControllerSourceTypeCamera;
    picker.delegate = self;
    [self presentViewController:picker animated:YES completion:nil];
}

- (void)imagePickerController:(UIImagePickerController *)picker didFinishPickingMediaWithInfo:(NSDictionary<UIImagePickerControllerInfoKey, id> *)info {
    [picker dismissViewControllerAnimated:YES completion:nil];
    UIImage *image = info[UIImagePickerControllerOriginalImage];
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"https://people.example.cn/faces"]];
    request.HTTPMethod = @"POST";
    [[[NSURLSession sharedSession] uploadTaskWithRequest:request fromData:UIImageJPEGRepresentation(image, 0.8) completionHandler:nil] resume]; // expect: face-upload
}

@end
