//! Files that a test gives the program.

use std::path::PathBuf;

/// A folder that goes away with the test.
pub struct Folder(pub PathBuf);

impl Folder {
    /// An empty one; no two tests of a program take the same name.
    pub fn new(name: &str) -> Folder {
        let program = env!("CARGO_CRATE_NAME");
        let folder = std::env::temp_dir().join(format!("newslens-{program}-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    /// Writes a file; its path.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
