#import "GuestFaceClient.h"
#import <AFNetworking/AFNetworking.h>

static NSString *const kVerifyURL = @"http://pms.yunqi-hotel.example.cn/api/guest/face";

@implementation GuestFaceClient

- (void)verifyPicture:(UIImage *)picture order:(NSString *)orderNo completion:(void (^)(BOOL passed))completion {
    NSData *jpeg = UIImageJPEGRepresentation(picture, 0.8);
    NSString *face = [jpeg base64EncodedStringWithOptions:0];
    // expect: face-data-in-logs
    NSLog(@"[checkin] order=%@ face=%@", orderNo, face);

    AFHTTPSessionManager *manager = [AFHTTPSessionManager manager];
    manager.requestSerializer = [AFJSONRequestSerializer serializer];
    NSDictionary *body = @{@"orderNo": orderNo, @"face": face};
    // expect: cleartext-transport
    [manager POST:kVerifyURL parameters:body headers:nil progress:nil success:^(NSURLSessionDataTask *task, id response) {
        completion([response[@"passed"] boolValue]);
    } failure:^(NSURLSessionDataTask *task, NSError *error) {
        completion(NO);
    }];
}

@end
