import CoreData
import CoreML
import RealmSwift
import UIKit

final class StoredFace: Object {
    @Persisted var name = ""
    @Persisted var vector = ""
}

final class FaceStore {
    private let realm = try! Realm()
    private let context: NSManagedObjectContext
    private let model = try! FaceNet(configuration: MLModelConfiguration())

    init(context: NSManagedObjectContext) {
        self.context = context
    }

    func enrol(_ buffer: CVPixelBuffer, name: String) throws {
        let vector = try model.prediction(image: buffer).embedding
        keep(vector.description, name: name)
        try keepInCoreData(vector, name: name)
        try visit(name)
    }

    private func keep(_ vector: String, name: String) {
        let item = StoredFace()
        item.name = name
        item.vector = vector
        try! realm.write {
            // expect: unencrypted-storage
            // expect: unbounded-retention
            realm.add(item)
        }
    }

    private func keepInCoreData(_ vector: MLMultiArray, name: String) throws {
        let person = Person(context: context)
        person.name = name
        // expect: unencrypted-storage
        // expect: unbounded-retention
        person.embedding = vector
        try context.save()
    }

    private func visit(_ name: String) throws {
        let visit = Visit(context: context)
        visit.name = name
        try context.save()
    }
}
