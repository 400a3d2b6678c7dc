//! Fields (`w:fldChar`, `w:fldSimple`): only their results are text, and that of a contents page stands apart.

/// The fields that are open at some point of the document, outermost first.
#[derive(Default)]
pub(super) struct Fields {
    open: Vec<Field>,
}

#[derive(Default)]
struct Field {
    instruction: String,
    /// Past the instruction, inside the result.
    shown: bool,
}

impl Field {
    fn is_contents(&self) -> bool {
        let word = self.instruction.trim_start();
        word.get(..3).is_some_and(|word| word.eq_ignore_ascii_case("toc"))
    }
}

impl Fields {
    /// Takes in `w:fldCharType`.
    pub fn mark(&mut self, kind: &str) {
        match kind {
            "begin" => self.open.push(Field::default()),
            "separate" => {
                if let Some(field) = self.open.last_mut() {
                    field.shown = true;
                }
            }
            "end" => {
                self.open.pop();
            }
            _ => {}
        }
    }

    /// Takes in a piece of `w:instrText`.
    pub fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| field.instruction.len() < 64) {
            field.instruction.push_str(text);
        }
    }

    /// Opens a field that is one element; its result follows at once.
    pub fn begin_simple(&mut self, instruction: &str) {
        self.mark("begin");
        self.instruct(instruction);
        self.mark("separate");
    }

    /// Whether what stands here is printed text.
    pub fn show(&self) -> bool {
        self.open.iter().all(|field| field.shown)
    }

    /// Whether what stands here is of a contents page.
    pub fn in_contents(&self) -> bool {
        self.open.iter().any(Field::is_contents)
    }

    /// A table or a heading stands in no contents page: what says so lost its end.
    pub fn leave_contents(&mut self) {
        if self.open.iter().any(Field::is_contents) {
            self.open.clear();
        }
    }
}
