#import "GuestFaceClient.h"
#import <AFNetworking/AFNetworking.h>

static NSString *const kVerifyURL = @"https://pms.yunqi-hotel.example.cn/api/guest/face";

@implementation GuestFaceClient

- (void)verifyPicture:(UIImage *)picture order:(NSString *)orderNo completion:(void (^)(BOOL passed))completion {
    NSData *jpeg = UIImageJPEGRepresentation(picture, 0.8);
    NSString *face = [jpeg base64EncodedStringWithOptions:0];
    NSLog(@"[checkin] order=%@", orderNo);

    AFHTTPSessionManager *manager = [AFHTTPSessionManager manager];
    manager.requestSerializer = [AFJSONRequestSerializer serializer];
    NSDictionary *body = @{@"orderNo": orderNo, @"face": face};
    [manager POST:kVerifyURL parameters:body headers:nil progress:nil success:^(NSURLSessionDataTask *task, id response) {
        completion([response[@"passed"] boolValue]);
    } failure:^(NSURLSessionDataTask *task, NSError *error) {
        completion(NO);
    }];
}

@end
