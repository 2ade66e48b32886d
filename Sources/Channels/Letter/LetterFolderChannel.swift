internal import Dispatch
internal import Foundation

/// Writes letters into a folder, from which a person or a printing service prints.
///
/// Each delivery becomes `<delivery id>.pdf` and, written before it, `<delivery id>.txt`. Accepted means that both are complete
/// on disk. The files are named after the delivery, so that writing them again changes nothing.
public struct LetterFolderChannel: SubmissionLookup, ComposesSubmissions {
    public let kind = ChannelKind.letter
    /// Several at once: while one letter waits for the disk, the next is laid out.
    public let abilities = ChannelAbilities(givesReceipts: false, concurrency: 4, repeatsSafely: true)

    private let folder: PrintFolder
    private let composer: LetterComposer
    /// Waiting for the disk blocks a thread, and the cooperative pool has few.
    private let disk = DispatchQueue(label: "letter-folder", attributes: .concurrent)

    /// - Parameter folder: the path of an existing folder; it is not created, so that an unmounted one is an error.
    public init(folder: String, composer: LetterComposer) {
        self.folder = PrintFolder(path: folder)
        self.composer = composer
    }

    public func submit(_ submission: Submission) async -> Outcome {
        guard case .letter(let content) = submission.content else {
            return .notComposed(.layoutFailed, detail: submission.content.kind.rawValue)
        }
        do throws(LetterError) {
            let letter = try await composer.compose(content, created: submission.created)
            return await write(letter, for: submission.delivery)
        } catch {
            return error.outcome
        }
    }

    public func compose(_ submission: Submission) async -> ComposedSubmission {
        guard case .letter(let content) = submission.content else {
            return .failed(Reason(composing: .layoutFailed, detail: submission.content.kind.rawValue))
        }
        do throws(LetterError) {
            return .letter(try await composer.compose(content, created: submission.created))
        } catch {
            return .failed(error.reason)
        }
    }

    public func lookUp(_ delivery: DeliveryID) async -> Outcome? {
        await onDisk { folder in
            do throws(PrintFolder.Failure) {
                // The PDF is written last: where it exists, the text does too.
                return try folder.has(Self.pdf(delivery)) ? .accepted(references: [Self.pdf(delivery)]) : nil
            } catch {
                return .uncertain(error.reason)
            }
        }
    }

    public func close() async {}

    private func write(_ letter: ComposedLetter, for delivery: DeliveryID) async -> Outcome {
        let files = [("\(delivery).txt", Data(letter.text.utf8)), (Self.pdf(delivery), letter.pdf)]
        return await onDisk { folder in
            do throws(PrintFolder.Failure) {
                try folder.write(files)
                return .accepted(references: [Self.pdf(delivery)])
            } catch {
                return .notComposed(.storageFailed, detail: error.detail)
            }
        }
    }

    private func onDisk<Answer: Sendable>(_ work: @escaping @Sendable (PrintFolder) -> Answer) async -> Answer {
        await withCheckedContinuation { continuation in
            disk.async { [folder] in continuation.resume(returning: work(folder)) }
        }
    }

    private static func pdf(_ delivery: DeliveryID) -> String { "\(delivery).pdf" }
}
