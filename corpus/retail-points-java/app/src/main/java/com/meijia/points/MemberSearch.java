package com.meijia.points;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.Image;
import software.amazon.awssdk.services.rekognition.model.SearchFacesByImageRequest;
import software.amazon.awssdk.services.rekognition.model.SearchFacesByImageResponse;

/** Looks a face up among the members. */
public class MemberSearch {
    private static final String COLLECTION = "meijia-members";
    private final RekognitionClient client = RekognitionClient.builder()
            .region(Region.AP_SOUTHEAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                    // expect: hardcoded-face-credential
                    "AKIA3QXW7R5TJ2LMNBVC",
                    // expect: hardcoded-face-credential
                    "k9Zt7QwEr3Uy1IoPa5Sd8FgHj2KlXcVbNm4Qw6Er")))
            .build();

    public String memberFor(byte[] jpeg) {
        SearchFacesByImageRequest request = SearchFacesByImageRequest.builder()
                .collectionId(COLLECTION)
                .image(Image.builder().bytes(SdkBytes.fromByteArray(jpeg)).build())
                .maxFaces(1)
                .build();
        // expect: cross-border-transfer
        SearchFacesByImageResponse response = client.searchFacesByImage(request);
        if (!response.hasFaceMatches() || response.faceMatches().isEmpty()) {
            return null;
        }
        return response.faceMatches().get(0).face().externalImageId();
    }
}
