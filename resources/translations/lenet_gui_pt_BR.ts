<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name></name>
    <message>
        <source>No digit has been corrected yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{self.folder}: cannot be made ({error.strerror})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{self.path}: cannot be deleted ({error.strerror})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is far larger than a document can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged, or is not a document of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a document of this program, or was changed by another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was saved by a newer version of this program, {str(record.get(&apos;program&apos;))[:40]}, and cannot be read by this one, {__version__}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item.name} shows nothing that could be a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--labels: expected one IDX file of images to go with, there are several arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: no strokes of {which} writers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other} and {path} would be written to the same files: export them into two folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: cannot be made ({error.strerror})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: cannot be written ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{options.strokes}: expected strokes of at least three writers, such as 1, 5 and 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window needs system libraries that are not installed. On Debian and Ubuntu they come with:
    sudo apt-get install {&apos; &apos;.join(missing)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set. {_ADVICE}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen: DISPLAY is {display}, where no X server answers. {_ADVICE}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{options.start}: expected the {options.form} form, got {start.architecture.form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: cannot be written ({error.strerror})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: no digit is kept there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: cannot be written ({error.strerror}). The drawing is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: cannot be read ({error.strerror})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: cannot be written ({error.strerror})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label and said: expected digits, got {label!r} and {said!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size: expected a width and a height of at least 1 pixel, got {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width: expected a positive number of pixels, got {width}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extend_stroke: expected a stroke to go on with, there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder, not a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: you have no permission to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} shows nothing that stands out from its background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large: it has {size[0]} x {size[1]} pixels, and at most {MOST_PIXELS // 1_000_000} million can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a picture in one of the formats {&apos;, &apos;.join(FORMATS)}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs more memory than there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is cut off or damaged: it cannot be read in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image {self.name} is empty: there is no ink on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: there is no picture in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error.filename}: this folder cannot be read ({error.strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing on the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: cannot be read ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: not a digit in strokes ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points: expected numbers of shape (n, 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points: expected shape (n, 2) with n of at least 1, got {array.shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points: expected finite numbers, got NaN or infinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: expected one layer of this name, got {names.count(name)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer.name}: expected maps to slide a window over, {before.name} has single units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form: expected one of {known}, got {form!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a readable safetensors file ({why(error)})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: expected {shape}, the file has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: expected {shape}, file has {array.shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: expected floating-point numbers, file has {array.dtype}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: expected finite numbers, file has NaN or infinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{superfluous[0]}: not a parameter of this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: numbers of type {dtype} are not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{last.name}: expected a fully connected layer, it is a {last.kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: not an IDX file of unsigned bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: expected {sizes} bytes of data, file has {len(data) - header}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{images}: expected images (N, H, W), file has {found.shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{labels}: expected labels ({len(found)},), file has {known.shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: {images.shape} images do not match {labels.shape} labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: expected labels from 0 to 9, found {labels.max()}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: neither {name} nor {name}.gz is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradients: expected those for the input, got none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: wanted a name that ends in {&apos;, &apos;.join(ENDINGS)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
    </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a LeNet-5: {len(arrays)} arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted a file that ends in {&apos;, &apos;.join(ENDINGS)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read ({error.strerror})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far larger than a LeNet-5: more than {checkpoint.LIMIT // 2**20} MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goal: expected exactly one of label, logit and unit, got {len(given)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label: expected a softmax in the last layer, {trace.layers[-1].name} has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradients: expected those for the parameters, got none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{self.name}: {what}: expected at least {number}, got {getattr(self, what)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{self.name}: expected a kernel of at most {padded}, got {self.kernel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{self.name}: {formula} = {room / self.stride + 1:.4g} is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{self.name}: expected a table of {self.maps} maps, got {len(self.table)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{self.name}: expected at least one input map for map {index}, rising, got {seen}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{self.name}: expected a table of input maps 0 to {shape[0] - 1}, it names {highest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{self.name}: padding: expected less than the kernel of {self.kernel}, got {self.padding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: expected a layer with others behind it, it is the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace: expected one of a network of the {self.architecture.form} form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images: expected an array of shape N x {wanted}, got {came}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images: expected dtype {self._dtype}, got {images.dtype}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images: expected finite numbers, got NaN or infinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its arrays are far larger than those of a LeNet-5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a readable npz file ({why(error)})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: compressed in a way that NumPy does not use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: wanted numbers, found Python objects, which can run code when they are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a shape of {shape} cannot be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off: expected some of {&apos;, &apos;.join(possible)}, got {name!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off: {name}: expected {wanted}, got {mask.dtype} of shape {mask.shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX files need one more package: pip install &apos;lenet-gui[onnx]&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a readable ONNX file ({why(error)})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its graph computes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps its weights in another file, which is not read; export it with all in one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted a graph with one input, found {len(images)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted a chain of operators, found a branch at {shown(node.name or node.op_type)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown(node.op_type)} is not one of ONNX&apos;s own operators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted {wanted}, found {shown(found)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step.layer}: wanted {step.operator}, found {shown(operation.operator)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step.layer}: wanted {step.operator} with {name} {wanted}, found {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step.layer}: {step.operator} takes more than it should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step.layer}: wanted {shown(name)} stored, found it computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step.layer}: wanted {step.operator} of {step.constant:.6g}, found other numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward: expected exactly one of label, logit and unit, got {&apos; and &apos;.join(names) or &apos;none&apos;}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label: expected a softmax in the last layer, {record.layer.name} has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit: expected an integer from 0 to {len(z) - 1}, got {logit!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit: expected one of {&apos;, &apos;.join(names)} and a place in it, got {unit!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit: expected for {name} integers within ({wanted}), got ({came})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label: expected distributions of probabilities from 0 on that sum to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label: expected an integer or {n} of them, got {labels.dtype} of shape {labels.shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label: expected integers from 0 to {classes - 1}, got {wrong}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace: expected that of one image, got {len(trace.input)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out: expected 1 to {len(data) - 1} images, got {held_out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blending: expected a teacher, for no label says what two images make together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {state.steps + 1}: the loss is {loss:.3g}; the weights of epoch {number} are kept. Try a smaller learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: belongs to another form or recipe; move it away to start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names[-1]}: expected a positive number, file has {judge.temperature[0]}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place: expected a unit of {&apos;, &apos;.join(names)}, got one of {place.layer!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place: expected in {place.layer} a unit of {shape}, got {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not accept the page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
