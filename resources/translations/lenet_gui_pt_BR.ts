<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name></name>
    <message>
        <source>No digit has been corrected yet.</source>
        <translation>Nenhum dígito foi corrigido ainda.</translation>
    </message>
    <message>
        <source>{}: cannot be made ({})</source>
        <translation>{}: não é possível criar ({})</translation>
    </message>
    <message>
        <source>{}: cannot be deleted ({})</source>
        <translation>{}: não é possível excluir ({})</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>{} não existe.</translation>
    </message>
    <message>
        <source>{} cannot be opened ({}).</source>
        <translation>Não é possível abrir {} ({}).</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>is far larger than a document can be.</source>
        <translation>é muito maior do que um documento pode ser.</translation>
    </message>
    <message>
        <source>is damaged, or is not a document of this program.</source>
        <translation>está danificado ou não é um documento deste programa.</translation>
    </message>
    <message>
        <source>is not a document of this program, or was changed by another.</source>
        <translation>não é um documento deste programa ou foi alterado por outro.</translation>
    </message>
    <message>
        <source>was saved by a newer version of this program, {}, and cannot be read by this one, {}.</source>
        <translation>foi salvo por uma versão mais nova deste programa, {}, e não pode ser lido por esta, {}.</translation>
    </message>
    <message>
        <source>has far more strokes than a drawing can have.</source>
        <translation>tem muito mais traços do que um desenho pode ter.</translation>
    </message>
    <message>
        <source>--labels: expected one IDX file of images to go with, there are several arguments</source>
        <translation>--labels: esperado um único arquivo IDX de imagens para acompanhar, há vários argumentos</translation>
    </message>
    <message>
        <source>size: expected a width and a height of at least 1 pixel, got {}</source>
        <translation>size: esperadas largura e altura de pelo menos 1 pixel, recebido {}</translation>
    </message>
    <message>
        <source>width: expected a positive number of pixels, got {}</source>
        <translation>width: esperado um número positivo de pixels, recebido {}</translation>
    </message>
    <message>
        <source>extend_stroke: expected a stroke to go on with, there is none</source>
        <translation>extend_stroke: esperado um traço para continuar, não há nenhum</translation>
    </message>
    <message>
        <source>there is nothing on the picture</source>
        <translation>não há nada na imagem</translation>
    </message>
    <message>
        <source>points: expected numbers of shape (n, 2) or (n, 3)</source>
        <translation>points: esperados números no formato (n, 2) ou (n, 3)</translation>
    </message>
    <message>
        <source>points: expected shape (n, 2) or (n, 3) with n of at least 1, got {}</source>
        <translation>points: esperado o formato (n, 2) ou (n, 3) com n de pelo menos 1, recebido {}</translation>
    </message>
    <message>
        <source>points: expected finite numbers, got NaN or infinity</source>
        <translation>points: esperados números finitos, recebido NaN ou infinito</translation>
    </message>
    <message>
        <source>points: expected numbers up to {}, got {}</source>
        <translation>pontos: esperavam-se números até {}, veio {}</translation>
    </message>
    <message>
        <source>points: expected pressures from 0 to 1, got {} to {}</source>
        <translation>points: esperadas pressões de 0 a 1, recebidas de {} a {}</translation>
    </message>
    <message>
        <source>width: expected {} to {} pixels, got {}</source>
        <translation>largura: esperavam-se de {} a {} pixels, veio {}</translation>
    </message>
    <message>
        <source>gradients: expected those for the input, got none</source>
        <translation>gradients: esperados os da entrada, não há nenhum</translation>
    </message>
    <message>
        <source>{}: wanted a name that ends in {}</source>
        <translation>{}: o nome deve terminar em {}</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>e mais {}</translation>
    </message>
    <message>
        <source>does not fit the {} form of LeNet-5:
    {}</source>
        <translation>não corresponde à forma {} da LeNet-5:
    {}</translation>
    </message>
    <message>
        <source>not a LeNet-5: {} arrays</source>
        <translation>não é uma LeNet-5: {} arrays</translation>
    </message>
    <message>
        <source>a pickle can run code when it is read; convert it where you trust it, in PyTorch, with safetensors.torch.save_file(model.state_dict(), &quot;model.safetensors&quot;)</source>
        <translation>um pickle pode executar código ao ser lido; converta-o onde confiar nele, no PyTorch, com safetensors.torch.save_file(model.state_dict(), &quot;model.safetensors&quot;)</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>este arquivo não existe</translation>
    </message>
    <message>
        <source>wanted a file that ends in {}</source>
        <translation>o nome do arquivo deve terminar em {}</translation>
    </message>
    <message>
        <source>cannot be read ({})</source>
        <translation>não é possível ler ({})</translation>
    </message>
    <message>
        <source>far larger than a LeNet-5: more than {} MiB</source>
        <translation>muito maior do que uma LeNet-5: mais de {} MiB</translation>
    </message>
    <message>
        <source>gradients: expected those for the parameters, got none</source>
        <translation>gradients: esperados os dos parâmetros, não há nenhum</translation>
    </message>
    <message>
        <source>{}: expected a layer with others behind it, it is the last</source>
        <translation>{}: esperada uma camada seguida de outras, esta é a última</translation>
    </message>
    <message>
        <source>trace: expected one of a network of the {} form</source>
        <translation>trace: esperado o de uma rede da forma {}</translation>
    </message>
    <message>
        <source>images: expected an array of shape N x {}, got {}</source>
        <translation>images: esperado um array no formato N x {}, recebido {}</translation>
    </message>
    <message>
        <source>images: expected dtype {}, got {}</source>
        <translation>images: esperado o dtype {}, recebido {}</translation>
    </message>
    <message>
        <source>images: expected finite numbers, got NaN or infinity</source>
        <translation>images: esperados números finitos, recebido NaN ou infinito</translation>
    </message>
    <message>
        <source>its arrays are far larger than those of a LeNet-5</source>
        <translation>seus arrays são muito maiores do que os de uma LeNet-5</translation>
    </message>
    <message>
        <source>not a readable npz file ({})</source>
        <translation>não é um arquivo npz legível ({})</translation>
    </message>
    <message>
        <source>{}: wanted numbers, found Python objects, which can run code when they are read</source>
        <translation>{}: esperados números, encontrados objetos Python, que podem executar código ao serem lidos</translation>
    </message>
    <message>
        <source>{}: a shape of {} cannot be</source>
        <translation>{}: o formato {} é impossível</translation>
    </message>
    <message>
        <source>not a readable npz file ({} is longer than its shape)</source>
        <translation>não é um arquivo npz legível ({} é mais longo do que o seu formato)</translation>
    </message>
    <message>
        <source>ONNX files need one more package: pip install &apos;lenet-gui[onnx]&apos;</source>
        <translation>Arquivos ONNX precisam de mais um pacote: pip install &apos;lenet-gui[onnx]&apos;</translation>
    </message>
    <message>
        <source>far more operators than a LeNet-5 has</source>
        <translation>muito mais operadores do que uma LeNet-5 tem</translation>
    </message>
    <message>
        <source>not a readable ONNX file ({})</source>
        <translation>não é um arquivo ONNX legível ({})</translation>
    </message>
    <message>
        <source>its graph computes nothing</source>
        <translation>seu grafo não calcula nada</translation>
    </message>
    <message>
        <source>not a readable ONNX file (a name in it is no text)</source>
        <translation>não é um arquivo ONNX legível (um nome nele não é texto)</translation>
    </message>
    <message>
        <source>keeps its weights in another file, which is not read; export it with all in one file</source>
        <translation>guarda os pesos em outro arquivo, que não é lido; exporte tudo em um só arquivo</translation>
    </message>
    <message>
        <source>wanted a graph with one input, found {}</source>
        <translation>esperado um grafo com uma entrada, encontradas {}</translation>
    </message>
    <message>
        <source>wanted a chain of operators, found a branch at {}</source>
        <translation>esperada uma cadeia de operadores, encontrada uma ramificação em {}</translation>
    </message>
    <message>
        <source>{} is not one of ONNX&apos;s own operators</source>
        <translation>{} não é um operador do próprio ONNX</translation>
    </message>
    <message>
        <source>does not compute the {} form of LeNet-5: {}</source>
        <translation>não calcula a forma {} da LeNet-5: {}</translation>
    </message>
    <message>
        <source>wanted {}, found the end</source>
        <translation>esperado {}, encontrado o fim</translation>
    </message>
    <message>
        <source>wanted the end, found {}</source>
        <translation>esperado o fim, encontrado {}</translation>
    </message>
    <message>
        <source>{}: wanted {}, found {}</source>
        <translation>{}: esperado {}, encontrado {}</translation>
    </message>
    <message>
        <source>{}: wanted {} with {} {}, found {}</source>
        <translation>{}: esperado {} com {} {}, encontrado {}</translation>
    </message>
    <message>
        <source>{}: {} takes more than it should</source>
        <translation>{}: {} recebe mais do que deveria</translation>
    </message>
    <message>
        <source>{}: wanted {} stored, found it computed</source>
        <translation>{}: esperado {} armazenado, encontrado calculado</translation>
    </message>
    <message>
        <source>{}: wanted {} of {:.6g}, found other numbers</source>
        <translation>{}: esperado {} de {:.6g}, encontrados outros números</translation>
    </message>
    <message>
        <source>backward: expected exactly one of label, logit and unit, got none</source>
        <translation>backward: esperado exatamente um entre label, logit e unit, não há nenhum</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} e {}</translation>
    </message>
    <message>
        <source>backward: expected exactly one of label, logit and unit, got {}</source>
        <translation>backward: esperado exatamente um entre label, logit e unit, recebidos {}</translation>
    </message>
    <message>
        <source>logit: expected an integer from 0 to {}, got {!r}</source>
        <translation>logit: esperado um inteiro de 0 a {}, recebido {!r}</translation>
    </message>
    <message>
        <source>unit: expected one of {} and a place in it, got {!r}</source>
        <translation>unit: esperada uma destas: {}, com um lugar nela; recebido {!r}</translation>
    </message>
    <message>
        <source>0 to {}</source>
        <translation>0 a {}</translation>
    </message>
    <message>
        <source>unit: expected for {} integers within ({}), got ({})</source>
        <translation>unit: esperados para {} inteiros dentro de ({}), recebidos ({})</translation>
    </message>
    <message>
        <source>label: expected distributions of probabilities from 0 on that sum to 1</source>
        <translation>label: esperadas distribuições de probabilidades a partir de 0 que somem 1</translation>
    </message>
    <message>
        <source>label: expected an integer or {} of them, got {} of shape {}</source>
        <translation>label: esperado um inteiro ou {} deles, recebido {} no formato {}</translation>
    </message>
    <message>
        <source>label: expected integers from 0 to {}, got {}</source>
        <translation>label: esperados inteiros de 0 a {}, recebido {}</translation>
    </message>
    <message>
        <source>held out: expected 1 to {} images, got {}</source>
        <translation>held out: esperadas de 1 a {} imagens, recebidas {}</translation>
    </message>
    <message>
        <source>blending: expected a teacher, for no label says what two images make together</source>
        <translation>blending: esperado um professor, pois nenhum rótulo diz o que duas imagens formam juntas</translation>
    </message>
    <message>
        <source>step {}: the loss is {:.3g}; the weights of epoch {} are kept. Try a smaller learning rate</source>
        <translation>passo {}: a perda é {:.3g}; os pesos da época {} ficam guardados. Tente uma taxa de aprendizado menor</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>A drawing, read as {digit}</source>
        <translation>Um desenho, lido como {digit}</translation>
    </message>
    <message>
        <source>The printer does not accept the page.</source>
        <translation>A impressora não aceita a página.</translation>
    </message>
    <message>
        <source>{} shows nothing that could be a digit.</source>
        <translation>{} não mostra nada que possa ser um dígito.</translation>
    </message>
    <message>
        <source>these writers</source>
        <translation>estas pessoas</translation>
    </message>
    <message>
        <source>held-out writers</source>
        <translation>pessoas reservadas para validação</translation>
    </message>
    <message>
        <source>{}: no strokes of {}</source>
        <translation>{}: não há traços de quem se procura: {}</translation>
    </message>
    <message>
        <source>{} and {} would be written to the same files: export them into two folders.</source>
        <translation>{} e {} seriam gravados nos mesmos arquivos: exporte para duas pastas.</translation>
    </message>
    <message>
        <source>{}: cannot be written ({})</source>
        <translation>{}: não é possível gravar ({})</translation>
    </message>
    <message>
        <source>{}: expected strokes of at least three writers, such as 1, 5 and 10</source>
        <translation>{}: esperados traços de pelo menos três pessoas, como 1, 5 e 10</translation>
    </message>
    <message>
        <source>Without a screen, lenet-gui classify reads pictures.</source>
        <translation>Sem tela, lenet-gui classify lê imagens.</translation>
    </message>
    <message>
        <source>The window needs system libraries that are not installed. On Debian and Ubuntu they come with:
    sudo apt-get install {}</source>
        <translation>A janela precisa de bibliotecas do sistema que não estão instaladas. No Debian e no Ubuntu elas vêm com:
    sudo apt-get install {}</translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set. {}</source>
        <translation>Não há tela: nem DISPLAY nem WAYLAND_DISPLAY está definida. {}</translation>
    </message>
    <message>
        <source>There is no screen: DISPLAY is {}, where no X server answers. {}</source>
        <translation>Não há tela: DISPLAY é {}, onde nenhum servidor X responde. {}</translation>
    </message>
    <message>
        <source>{}: expected the {} form, got {}</source>
        <translation>{}: esperada a forma {}, recebida a forma {}</translation>
    </message>
    <message>
        <source>{}: no digit is kept there</source>
        <translation>{}: nenhum dígito está guardado ali</translation>
    </message>
    <message>
        <source>{}: cannot be written ({}). The drawing is still there.</source>
        <translation>{}: não é possível gravar ({}). O desenho continua no quadro.</translation>
    </message>
    <message>
        <source>{}: cannot be read ({})</source>
        <translation>{}: não é possível ler ({})</translation>
    </message>
    <message>
        <source>{}: too large: at most {} MiB can be read</source>
        <translation>{}: grande demais: podem ser lidos no máximo {} MiB</translation>
    </message>
    <message>
        <source>{}, line {} is damaged and was left out.</source>
        <translation>{}: a linha {} está danificada e foi ignorada.</translation>
    </message>
    <message>
        <source>label and said: expected digits, got {!r} and {!r}</source>
        <translation>label e said: esperados dígitos, recebidos {!r} e {!r}</translation>
    </message>
    <message>
        <source>by its centre of mass</source>
        <translation>pelo centro de massa</translation>
    </message>
    <message>
        <source>with a pen of {:.0f} % of the digit</source>
        <translation>com uma caneta de {:.0f} % do dígito</translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation>{} × {} pixels</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>A imagem</translation>
    </message>
    <message>
        <source>{} is a folder, not a picture.</source>
        <translation>{} é uma pasta, não uma imagem.</translation>
    </message>
    <message>
        <source>{} cannot be opened: you have no permission to read it.</source>
        <translation>Não é possível abrir {}: você não tem permissão de leitura.</translation>
    </message>
    <message>
        <source>{} cannot be opened.</source>
        <translation>Não é possível abrir {}.</translation>
    </message>
    <message>
        <source>{} shows nothing that stands out from its background.</source>
        <translation>{} não mostra nada que se destaque do fundo.</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} não tem conteúdo.</translation>
    </message>
    <message>
        <source>{} is too large: at most {} MiB can be read.</source>
        <translation>{} é grande demais: podem ser lidos no máximo {} MiB.</translation>
    </message>
    <message>
        <source>{} is too large: it has {} x {} pixels, and at most {} million can be read.</source>
        <translation>{} é grande demais: tem {} × {} pixels, e no máximo {} milhões podem ser lidos.</translation>
    </message>
    <message>
        <source>{} is not a picture in one of the formats {}.</source>
        <translation>{} não é uma imagem em um dos formatos {}.</translation>
    </message>
    <message>
        <source>{} needs more memory than there is.</source>
        <translation>{} precisa de mais memória do que há.</translation>
    </message>
    <message>
        <source>{} is cut off or damaged: it cannot be read in full.</source>
        <translation>{} tem um corte ou um dano: não é possível ler tudo.</translation>
    </message>
    <message>
        <source>Image {} is empty: there is no ink on it.</source>
        <translation>A imagem {} está vazia: não há tinta nela.</translation>
    </message>
    <message>
        <source>{}: there is no picture in this folder.</source>
        <translation>{}: não há nenhuma imagem nesta pasta.</translation>
    </message>
    <message>
        <source>{}: this folder cannot be read ({}).</source>
        <translation>{}: não é possível ler esta pasta ({}).</translation>
    </message>
    <message>
        <source>the paper has one shade</source>
        <translation>o papel tem um só tom</translation>
    </message>
    <message>
        <source>its light follows the paper</source>
        <translation>a luz acompanha o papel</translation>
    </message>
    <message>
        <source>{} found</source>
        <translation>encontrado: {}</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>nada encontrado</translation>
    </message>
    <message>
        <source>nothing stands out</source>
        <translation>nada se destaca</translation>
    </message>
    <message>
        <source>darkest {:.2f}</source>
        <translation>mais escuro {:.2f}</translation>
    </message>
    <message>
        <source>nothing has an edge</source>
        <translation>nada tem borda nítida</translation>
    </message>
    <message>
        <source>threshold {:.2f}, grain {:.3f}</source>
        <translation>limiar {:.2f}, grão {:.3f}</translation>
    </message>
    <message>
        <source>{}, line {}</source>
        <translation>{}, linha {}</translation>
    </message>
    <message>
        <source>{}: not a digit in strokes ({})</source>
        <translation>{}: não é um dígito em traços ({})</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>desligada</translation>
    </message>
    <message>
        <source>too small to tell</source>
        <translation>pequeno demais para saber</translation>
    </message>
    <message>
        <source>{:.0f} % of the digit, as usual</source>
        <translation>{:.0f} % do dígito, como de costume</translation>
    </message>
    <message>
        <source>{:.0f} % of the digit, now {:.0f} %</source>
        <translation>{:.0f} % do dígito, agora {:.0f} %</translation>
    </message>
    <message>
        <source>{}: expected one layer of this name, got {}</source>
        <translation>{}: esperada uma só camada com este nome, recebidas {}</translation>
    </message>
    <message>
        <source>{}: expected maps to slide a window over, {} has single units</source>
        <translation>{}: esperados mapas sobre os quais deslizar uma janela, {} tem unidades isoladas</translation>
    </message>
    <message>
        <source>form: expected one of {}, got {}</source>
        <translation>forma: esperava-se uma de {}, veio {}</translation>
    </message>
    <message>
        <source>{}: there is no such file</source>
        <translation>{}: este arquivo não existe</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>not a readable safetensors file (its header has {} bytes)</source>
        <translation>não é um arquivo safetensors legível (o cabeçalho tem {} bytes)</translation>
    </message>
    <message>
        <source>not a readable safetensors file ({})</source>
        <translation>não é um arquivo safetensors legível ({})</translation>
    </message>
    <message>
        <source>{}: expected {}, the file has none</source>
        <translation>{}: esperado {}, falta no arquivo</translation>
    </message>
    <message>
        <source>{}: expected {}, file has {}</source>
        <translation>{}: esperado {}, o arquivo tem {}</translation>
    </message>
    <message>
        <source>{}: expected floating-point numbers, file has {}</source>
        <translation>{}: esperados números de ponto flutuante, o arquivo tem {}</translation>
    </message>
    <message>
        <source>{}: expected finite numbers, file has NaN or infinity</source>
        <translation>{}: esperados números finitos, o arquivo tem NaN ou infinito</translation>
    </message>
    <message>
        <source>{}: not a parameter of this network</source>
        <translation>{}: não é um parâmetro desta rede</translation>
    </message>
    <message>
        <source>{}: numbers of type {} are not supported</source>
        <translation>{}: números do tipo {} não são aceitos</translation>
    </message>
    <message>
        <source>{}: expected a fully connected layer, it is a {}</source>
        <translation>{}: esperada uma camada totalmente conectada, esta é de outro tipo: {}</translation>
    </message>
    <message>
        <source>{}: not an IDX file of unsigned bytes</source>
        <translation>{}: não é um arquivo IDX de bytes sem sinal</translation>
    </message>
    <message>
        <source>{}: expected at most {} bytes of data, file has {}</source>
        <translation>{}: esperavam-se no máximo {} bytes de dados, o arquivo tem {}</translation>
    </message>
    <message>
        <source>{}: expected {} bytes of data, file has another number</source>
        <translation>{}: esperavam-se {} bytes de dados, o arquivo tem outro número</translation>
    </message>
    <message>
        <source>{}: expected images (N, H, W), file has {}</source>
        <translation>{}: esperadas imagens (N, H, W), o arquivo tem {}</translation>
    </message>
    <message>
        <source>{}: expected at most {} images of at most {} pixels a side, file has {}</source>
        <translation>{}: esperavam-se no máximo {} imagens de no máximo {} pixels de lado, o arquivo tem {}</translation>
    </message>
    <message>
        <source>{}: expected labels ({},), file has {}</source>
        <translation>{}: esperados rótulos ({},), o arquivo tem {}</translation>
    </message>
    <message>
        <source>{}: {} images do not match {} labels</source>
        <translation>{}: imagens {} não combinam com rótulos {}</translation>
    </message>
    <message>
        <source>{}: expected labels from 0 to 9, found {}</source>
        <translation>{}: esperados rótulos de 0 a 9, encontrado {}</translation>
    </message>
    <message>
        <source>{}: neither {} nor {}.gz is there</source>
        <translation>{}: não há nem {} nem {}.gz</translation>
    </message>
    <message>
        <source>wanted {}, found {}</source>
        <translation>esperado {}, encontrado {}</translation>
    </message>
    <message>
        <source>wanted floating-point numbers, found {}</source>
        <translation>esperados números de ponto flutuante, encontrado {}</translation>
    </message>
    <message>
        <source>wanted finite float32 numbers, found NaN, infinity or larger ones</source>
        <translation>esperados números float32 finitos, encontrado NaN, infinito ou números maiores</translation>
    </message>
    <message>
        <source>wanted numbers up to {}, found {:.3g}</source>
        <translation>esperavam-se números até {}, encontrou-se {:.3g}</translation>
    </message>
    <message>
        <source>wanted zeros from map {} to map {}, found other numbers</source>
        <translation>esperados zeros do mapa {} ao mapa {}, encontrados outros números</translation>
    </message>
    <message>
        <source>{}: wanted {}, found none</source>
        <translation>{}: esperado {}, nada encontrado</translation>
    </message>
    <message>
        <source>{}: {} in {}</source>
        <translation>{}: {} em {}</translation>
    </message>
    <message>
        <source>{}: not a parameter of a LeNet-5</source>
        <translation>{}: não é um parâmetro de uma LeNet-5</translation>
    </message>
    <message>
        <source>goal: expected exactly one of label, logit and unit, got {}</source>
        <translation>goal: esperado exatamente um entre label, logit e unit, recebidos {}</translation>
    </message>
    <message>
        <source>label: expected a softmax in the last layer, {} has none</source>
        <translation>label: esperado um softmax na última camada, {} não tem</translation>
    </message>
    <message>
        <source>{}: {}: expected at least {}, got {}</source>
        <translation>{}: {}: esperado pelo menos {}, recebido {}</translation>
    </message>
    <message>
        <source>{}: expected a kernel of at most {}, got {}</source>
        <translation>{}: esperado um kernel de no máximo {}, recebido {}</translation>
    </message>
    <message>
        <source>{}: {} = {:.4g} is not a whole number</source>
        <translation>{}: {} = {:.4g} não é um número inteiro</translation>
    </message>
    <message>
        <source>{}: expected a table of {} maps, got {}</source>
        <translation>{}: esperada uma tabela de {} mapas, recebidos {}</translation>
    </message>
    <message>
        <source>{}: expected at least one input map for map {}, rising, got {}</source>
        <translation>{}: esperado pelo menos um mapa de entrada para o mapa {}, em ordem crescente, recebido {}</translation>
    </message>
    <message>
        <source>{}: expected a table of input maps 0 to {}, it names {}</source>
        <translation>{}: esperada uma tabela de mapas de entrada de 0 a {}, ela cita {}</translation>
    </message>
    <message>
        <source>{}: padding: expected less than the kernel of {}, got {}</source>
        <translation>{}: padding: esperado menos do que o kernel de {}, recebido {}</translation>
    </message>
    <message>
        <source>{}: cannot tell which of {} is which</source>
        <translation>{}: não dá para saber qual é qual entre {}</translation>
    </message>
    <message>
        <source>off: expected some of {}, got {!r}</source>
        <translation>off: esperadas algumas destas: {}; recebida {!r}</translation>
    </message>
    <message>
        <source>off: {}: expected bool of shape {} or {}, got {} of shape {}</source>
        <translation>off: {}: esperado bool no formato {} ou {}, recebido {} no formato {}</translation>
    </message>
    <message>
        <source>There is nothing.</source>
        <translation>Não há nada.</translation>
    </message>
    <message>
        <source>All ink, and no line in it.</source>
        <translation>Só tinta, sem nenhum traço.</translation>
    </message>
    <message>
        <source>Not like any digit that I know.</source>
        <translation>Não se parece com nenhum dígito que conheço.</translation>
    </message>
    <message>
        <source>{:.2f}: looks between {} and {}.</source>
        <translation>{:.2f}: parece algo entre {} e {}.</translation>
    </message>
    <message>
        <source>trace: expected that of one image, got {}</source>
        <translation>trace: esperado o de uma imagem, recebidas {}</translation>
    </message>
    <message>
        <source>{}: belongs to another form or recipe; move it away to start anew</source>
        <translation>{}: pertence a outra forma ou receita; mova-o para recomeçar</translation>
    </message>
    <message>
        <source>{}: expected numbers up to {}, file has larger ones</source>
        <translation>{}: esperavam-se números até {}, o arquivo tem maiores</translation>
    </message>
    <message>
        <source>{}: expected a positive number, file has {}</source>
        <translation>{}: esperado um número positivo, o arquivo tem {}</translation>
    </message>
    <message>
        <source>place: expected a unit of {}, got one of {!r}</source>
        <translation>place: esperada uma unidade de {}, recebida uma de {!r}</translation>
    </message>
    <message>
        <source>place: expected in {} a unit of {}, got {}</source>
        <translation>place: esperada em {} uma unidade de {}, recebida {}</translation>
    </message>
    <message>
        <source>![The icon: a 7 of pixels under a lens]({icon})

# LeNet-5 {version}

The microscope of a convolutional network: draw a digit, watch LeNet-5 read it, and look into every number on the way.

The network, its gradients and its training are written in NumPy; its weights were trained by this program and come with
it. Nothing that you draw or open leaves your computer.

After Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, *Gradient-Based Learning Applied to Document Recognition*,
Proceedings of the IEEE 86(11), 1998.
</source>
        <translation>![O ícone: um 7 de pixels sob uma lente]({icon})

# LeNet-5 {version}

O microscópio de uma rede convolucional: desenhe um dígito, veja a LeNet-5 lê-lo e examine cada número do caminho.

A rede, seus gradientes e seu treinamento foram escritos em NumPy; seus pesos foram treinados por este programa e vêm com
ele. Nada do que você desenha ou abre sai do seu computador.

Segundo Y. LeCun, L. Bottou, Y. Bengio e P. Haffner, *Gradient-Based Learning Applied to Document Recognition*,
Proceedings of the IEEE 86(11), 1998.
</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Third parties</source>
        <translation>Terceiros</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>About LeNet-5</source>
        <translation>Sobre o LeNet-5</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Abrir &amp;pasta…</translation>
    </message>
    <message>
        <source>Open &amp;data set…</source>
        <translation>Abrir c&amp;onjunto de dados…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sai&amp;r</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>C&amp;olar imagem</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Limpar</translation>
    </message>
    <message>
        <source>P&amp;en</source>
        <translation>Ca&amp;neta</translation>
    </message>
    <message>
        <source>Er&amp;aser</source>
        <translation>&amp;Borracha</translation>
    </message>
    <message>
        <source>Open &amp;network…</source>
        <translation>Abrir re&amp;de…</translation>
    </message>
    <message>
        <source>E&amp;xport network…</source>
        <translation>E&amp;xportar rede…</translation>
    </message>
    <message>
        <source>&amp;Next digit</source>
        <translation>&amp;Próximo dígito</translation>
    </message>
    <message>
        <source>&amp;Previous digit</source>
        <translation>Dígito a&amp;nterior</translation>
    </message>
    <message>
        <source>Back &amp;up</source>
        <translation>&amp;Voltar um nível</translation>
    </message>
    <message>
        <source>Dra&amp;w</source>
        <translation>Desen&amp;har</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Camadas</translation>
    </message>
    <message>
        <source>E&amp;xplain</source>
        <translation>E&amp;xplicar</translation>
    </message>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>&amp;Salvar disposição como…</translation>
    </message>
    <message>
        <source>&amp;Delete this layout</source>
        <translation>&amp;Excluir esta disposição</translation>
    </message>
    <message>
        <source>&amp;Reset this layout</source>
        <translation>&amp;Restaurar esta disposição</translation>
    </message>
    <message>
        <source>P&amp;resentation</source>
        <translation>Ap&amp;resentação</translation>
    </message>
    <message>
        <source>&amp;End the presentation</source>
        <translation>&amp;Encerrar a apresentação</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Tour</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atalhos de teclado</translation>
    </message>
    <message>
        <source>&amp;What is new</source>
        <translation>&amp;Novidades</translation>
    </message>
    <message>
        <source>&amp;About LeNet-5</source>
        <translation>&amp;Sobre o LeNet-5</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escura</translation>
    </message>
    <message>
        <source>After the appearance</source>
        <translation>Conforme a aparência</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Preto no branco</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Branco no preto</translation>
    </message>
    <message>
        <source>row {}, column {}: {}</source>
        <translation>linha {}, coluna {}: {}</translation>
    </message>
    <message>
        <source>Input size</source>
        <translation>Tamanho da entrada</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>Tamanho do kernel</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Stride</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>desfoque</translation>
    </message>
    <message>
        <source>sharpen</source>
        <translation>nitidez</translation>
    </message>
    <message>
        <source>vertical edges (Sobel)</source>
        <translation>bordas verticais (Sobel)</translation>
    </message>
    <message>
        <source>horizontal edges (Sobel)</source>
        <translation>bordas horizontais (Sobel)</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>Laplace</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>identidade</translation>
    </message>
    <message>
        <source>own numbers</source>
        <translation>números próprios</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Choose a number to change it.</source>
        <translation>Escolha um número para mudá-lo.</translation>
    </message>
    <message>
        <source>The kernel is {own}×{own}, in the middle of {size}×{size}; the rest is 0.</source>
        <translation>O kernel tem {own}×{own}, no meio de {size}×{size}; o resto é 0.</translation>
    </message>
    <message>
        <source>The kernel is {own}×{own}, in the middle of {size}×{size}; its edge is cut off.</source>
        <translation>O kernel tem {own}×{own}, no meio de {size}×{size}; sua borda é cortada.</translation>
    </message>
    <message>
        <source>Input with its padding and the window</source>
        <translation>Entrada com seu padding e a janela</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Saída</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Bancada</translation>
    </message>
    <message>
        <source>a convolution to try out</source>
        <translation>uma convolução para experimentar</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Convolução</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parâmetros</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>none: there is no window</source>
        <translation>nada: não há janela</translation>
    </message>
    <message>
        <source>The kernel does not fit: it is {k}×{k}, the padded input {n}×{n}. Make it smaller or pad more.</source>
        <translation>O kernel não cabe: tem {k}×{k}, e a entrada com padding, {n}×{n}. Diminua o kernel ou aumente o padding.</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln column(s) and row(s) are not seen by any window.</source>
        <translation>
            <numerusform>A última coluna e a última linha não são vistas por nenhuma janela.</numerusform>
            <numerusform>As últimas %Ln colunas e linhas não são vistas por nenhuma janela.</numerusform>
        </translation>
    </message>
    <message>
        <source>The stride leaves gaps: {unseen} of every {stride} columns and rows are not seen.</source>
        <translation>O stride deixa lacunas: {unseen} de cada {stride} colunas e linhas não são vistas.</translation>
    </message>
    <message>
        <source>The windows reach to the last column and row.</source>
        <translation>As janelas chegam até a última coluna e a última linha.</translation>
    </message>
    <message>
        <source>a ring, until you draw</source>
        <translation>um anel, até você desenhar</translation>
    </message>
    <message>
        <source>your drawing, the {n}×{n} pixels that the network receives</source>
        <translation>seu desenho, os {n}×{n} pixels que a rede recebe</translation>
    </message>
    <message>
        <source>your drawing, scaled down: each pixel is the mean of {share}×{share} of its {n}×{n}</source>
        <translation>seu desenho, reduzido: cada pixel é a média de {share}×{share} dos seus {n}×{n}</translation>
    </message>
    <message>
        <source>Input {n}×{n}, {padded}×{padded} with padding</source>
        <translation>Entrada {n}×{n}, {padded}×{padded} com padding</translation>
    </message>
    <message>
        <source>Input {n}×{n}</source>
        <translation>Entrada {n}×{n}</translation>
    </message>
    <message>
        <source>Output {n}×{n}</source>
        <translation>Saída {n}×{n}</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>Sem saída</translation>
    </message>
    <message>
        <source>Output, row {}, column {}: {}</source>
        <translation>Saída, linha {}, coluna {}: {}</translation>
    </message>
    <message>
        <source>Padding: 0</source>
        <translation>Padding: 0</translation>
    </message>
    <message>
        <source>Input, row {}, column {}: {}</source>
        <translation>Entrada, linha {}, coluna {}: {}</translation>
    </message>
    <message>
        <source>The program has made a mistake. What you have drawn is still there.</source>
        <translation>O programa cometeu um erro. O que você desenhou continua aí.</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>Abrir a pasta do registro</translation>
    </message>
    <message>
        <source>The details help to mend it.</source>
        <translation>Os detalhes ajudam a corrigi-lo.</translation>
    </message>
    <message>
        <source>The details help to mend it. They are also kept in {}.</source>
        <translation>Os detalhes ajudam a corrigi-lo. Eles também ficam em {}.</translation>
    </message>
    <message numerus="yes">
        <source>It has happened at least %Ln time(s).</source>
        <translation>
            <numerusform>Aconteceu pelo menos %Ln vez.</numerusform>
            <numerusform>Aconteceu pelo menos %Ln vezes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copiar os detalhes</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Quadro</translation>
    </message>
    <message>
        <source>Float the panel {}</source>
        <translation>Destacar o painel {}</translation>
    </message>
    <message>
        <source>Close the panel {}</source>
        <translation>Fechar o painel {}</translation>
    </message>
    <message>
        <source>Label {label}, not read as one digit (refused, several, or unreadable): {count}</source>
        <translation>Rótulo {label}, não lido como um único dígito (recusado, vários ou ilegível): {count}</translation>
    </message>
    <message>
        <source>Label {label}, read as {answer}: {count}</source>
        <translation>Rótulo {label}, lido como {answer}: {count}</translation>
    </message>
    <message>
        <source>Labels and answers</source>
        <translation>Rótulos e respostas</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>O que foi lido</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiança</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Rótulo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>right</source>
        <translation>certa</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>errada</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>recusada</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>ilegível</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Down: the label. To the right: what was read.</source>
        <translation>Nas linhas, o rótulo; nas colunas, o que foi lido.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln right</source>
        <translation>
            <numerusform>%Ln certa</numerusform>
            <numerusform>%Ln certas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong</source>
        <translation>
            <numerusform>%Ln errada</numerusform>
            <numerusform>%Ln erradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <translation>
            <numerusform>%Ln respondida</numerusform>
            <numerusform>%Ln respondidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln recusada</numerusform>
            <numerusform>%Ln recusadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln ilegível</numerusform>
            <numerusform>%Ln ilegíveis</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} read by {network}</source>
        <translation>{done} de {total} lidas pela rede {network}</translation>
    </message>
    <message>
        <source>Stopped after {done} of {total}, read by {network}</source>
        <translation>Interrompido após {done} de {total}, lidas pela rede {network}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln read by {network}</source>
        <translation>
            <numerusform>%Ln lida pela rede {network}</numerusform>
            <numerusform>%Ln lidas pela rede {network}</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown: label {label}, not read as one digit ({count})</source>
        <translation>Exibidas: rótulo {label}, não lido como um único dígito ({count})</translation>
    </message>
    <message>
        <source>Shown: label {label}, read as {answer} ({count})</source>
        <translation>Exibidas: rótulo {label}, lido como {answer} ({count})</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>Escala de cores</translation>
    </message>
    <message>
        <source>nothing is shown</source>
        <translation>nada é mostrado</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>greys</source>
        <translation>tons de cinza</translation>
    </message>
    <message>
        <source>blue-orange</source>
        <translation>azul-laranja</translation>
    </message>
    <message>
        <source>purple-green</source>
        <translation>roxo-verde</translation>
    </message>
    <message>
        <source>Connections between maps</source>
        <translation>Conexões entre mapas</translation>
    </message>
    <message>
        <source>{before} → {layer}, {made} of {all}</source>
        <translation>{before} → {layer}, {made} de {all}</translation>
    </message>
    <message>
        <source>{layer} map {map} sees {before} maps {seen}</source>
        <translation>{layer} mapa {map} vê os mapas {seen} de {before}</translation>
    </message>
    <message>
        <source>{layer} map {map} sees {before} map {seen}</source>
        <translation>{layer} mapa {map} vê o mapa {seen} de {before}</translation>
    </message>
    <message>
        <source>{layer} map {map} does not see {before} map {seen}</source>
        <translation>{layer} mapa {map} não vê o mapa {seen} de {before}</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Camada</translation>
    </message>
    <message>
        <source>Maps, or units of one map</source>
        <translation>Mapas, ou unidades de um mapa</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Sort by effect</source>
        <translation>Ordenar por efeito</translation>
    </message>
    <message>
        <source>Switch the layer off</source>
        <translation>Desligar a camada</translation>
    </message>
    <message>
        <source>Switch all on</source>
        <translation>Ligar tudo</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Contribuições</translation>
    </message>
    <message>
        <source>all maps</source>
        <translation>todos os mapas</translation>
    </message>
    <message>
        <source>units of map {}</source>
        <translation>unidades do mapa {}</translation>
    </message>
    <message>
        <source>Switch {} off</source>
        <translation>Desligar {}</translation>
    </message>
    <message>
        <source>Draw a digit to see what carries the answer.</source>
        <translation>Desenhe um dígito para ver o que sustenta a resposta.</translation>
    </message>
    <message>
        <source>Without it, {digit}, with {percent}, changes by</source>
        <translation>Ao desligar, o {digit}, com {percent}, muda em</translation>
    </message>
    <message>
        <source>row {}, column {}</source>
        <translation>linha {}, coluna {}</translation>
    </message>
    <message>
        <source>There is nothing on the canvas.</source>
        <translation>Não há nada no quadro.</translation>
    </message>
    <message numerus="yes">
        <source>Kept as not a digit; %Ln drawing(s) are kept.</source>
        <translation>
            <numerusform>Guardado como não sendo um dígito; há %Ln desenho guardado.</numerusform>
            <numerusform>Guardado como não sendo um dígito; há %Ln desenhos guardados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as a {digit}; %Ln drawing(s) are kept. Network &gt; Tune on my corrections learns from them.</source>
        <translation>
            <numerusform>Guardado como {digit}; há %Ln desenho guardado. Rede &gt; Ajustar com minhas correções aprende com ele.</numerusform>
            <numerusform>Guardado como {digit}; há %Ln desenhos guardados. Rede &gt; Ajustar com minhas correções aprende com eles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as IDX</source>
        <translation>Exportar como IDX</translation>
    </message>
    <message>
        <source>Export as PNG</source>
        <translation>Exportar como PNG</translation>
    </message>
    <message>
        <source>The folder is {folder}.</source>
        <translation>A pasta é {folder}.</translation>
    </message>
    <message>
        <source>Forget all corrections? What a network has learned from them stays.</source>
        <translation>Esquecer todas as correções? O que uma rede aprendeu com elas permanece.</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Esquecer todas</translation>
    </message>
    <message>
        <source>All corrections are forgotten.</source>
        <translation>Todas as correções foram esquecidas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) written to {folder}.</source>
        <translation>
            <numerusform>%Ln imagem gravada em {folder}.</numerusform>
            <numerusform>%Ln imagens gravadas em {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Not a digit</source>
        <translation>&amp;Não é um dígito</translation>
    </message>
    <message>
        <source>&amp;Tune on my corrections</source>
        <translation>A&amp;justar com minhas correções</translation>
    </message>
    <message>
        <source>T&amp;uned network</source>
        <translation>Rede aj&amp;ustada</translation>
    </message>
    <message>
        <source>&amp;Go back to the network before</source>
        <translation>&amp;Voltar à rede anterior</translation>
    </message>
    <message>
        <source>Export as &amp;IDX…</source>
        <translation>Exportar como &amp;IDX…</translation>
    </message>
    <message>
        <source>Export as &amp;PNG…</source>
        <translation>Exportar como &amp;PNG…</translation>
    </message>
    <message>
        <source>&amp;Show folder</source>
        <translation>&amp;Mostrar pasta</translation>
    </message>
    <message>
        <source>&amp;Forget all…</source>
        <translation>&amp;Esquecer todas…</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>Corri&amp;gir para</translation>
    </message>
    <message>
        <source>My &amp;corrections</source>
        <translation>Minhas &amp;correções</translation>
    </message>
    <message>
        <source>Wrong? It is …</source>
        <translation>Errou? É um …</translation>
    </message>
    <message>
        <source>Correct the answer</source>
        <translation>Corrigir a resposta</translation>
    </message>
    <message>
        <source>Say what the drawing shows; it is kept, and a network can be tuned on it</source>
        <translation>Diga o que o desenho mostra; ele é guardado, e uma rede pode ser ajustada com ele</translation>
    </message>
    <message>
        <source>Pictures and documents</source>
        <translation>Imagens e documentos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Open a picture of a digit, or a document</source>
        <translation>Abrir a imagem de um dígito ou um documento</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Desenho</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Salvar o documento</translation>
    </message>
    <message>
        <source>Save the changes in {}?</source>
        <translation>Salvar as alterações em {}?</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Salvar as alterações?</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>Se não forem salvas, elas se perdem.</translation>
    </message>
    <message>
        <source>{} is there already. Replace it?</source>
        <translation>{} já existe. Deseja substituir?</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Substituir o arquivo?</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos os arquivos</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Abrir uma pasta de imagens</translation>
    </message>
    <message>
        <source>Open the images of a data set, and perhaps its labels</source>
        <translation>Abrir as imagens de um conjunto de dados e, se houver, seus rótulos</translation>
    </message>
    <message>
        <source>IDX files</source>
        <translation>Arquivos IDX</translation>
    </message>
    <message>
        <source>Open a network</source>
        <translation>Abrir uma rede</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Export the network</source>
        <translation>Exportar a rede</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Salvar a disposição</translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation>Nome da disposição:</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>Largura da caneta</translation>
    </message>
    <message>
        <source>Width: {} % of the canvas</source>
        <translation>Largura: {} % do quadro</translation>
    </message>
    <message>
        <source>probability, %</source>
        <translation>probabilidade, %</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>logit</translation>
    </message>
    <message>
        <source>Effects of switching off</source>
        <translation>Efeitos de desligar</translation>
    </message>
    <message>
        <source>{name}, off: probability {share} %, logit {logit}</source>
        <translation>{name}, desligado: probabilidade {share} %, logit {logit}</translation>
    </message>
    <message>
        <source>{name}, on: probability {share} %, logit {logit}</source>
        <translation>{name}, ligado: probabilidade {share} %, logit {logit}</translation>
    </message>
    <message>
        <source>on</source>
        <comment>head of a column of boxes</comment>
        <translation>lig.</translation>
    </message>
    <message>
        <source>The kernel w lies over a window of each map m that this map sees. Every number x in the window is multiplied by the weight w on top of it; all products and the bias b add up to a. The same weights are used at every row i and column j.</source>
        <translation>O kernel w fica sobre uma janela de cada mapa m que este mapa vê. Cada número x da janela é multiplicado pelo peso w que está sobre ele; a soma de todos os produtos com o viés b é a. Os mesmos pesos são usados em cada linha i e coluna j.</translation>
    </message>
    <message>
        <source>A positive sum a passes unchanged, a negative one becomes 0. Without such a bend the whole network could do no more than a single weighted sum.</source>
        <translation>Uma soma a positiva passa inalterada; uma negativa vira 0. Sem essa dobra, a rede inteira não faria mais do que uma única soma ponderada.</translation>
    </message>
    <message>
        <source>The sum a is squashed to a number between −1 and 1: nearly unchanged around 0, flat far from it.</source>
        <translation>A soma a é comprimida a um número entre −1 e 1: perto de 0 quase não muda; longe de 0 a curva é plana.</translation>
    </message>
    <message>
        <source>Scaled tanh</source>
        <translation>tanh escalada</translation>
    </message>
    <message>
        <source>The sum a is squashed to a number between −A and A. With A = 1.7159 and S = 2/3, as in 1998, 1 stays 1 and −1 stays −1.</source>
        <translation>A soma a é comprimida a um número entre −A e A. Com A = 1,7159 e S = 2/3, como em 1998, 1 continua 1 e −1 continua −1.</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoide</translation>
    </message>
    <message>
        <source>The sum a is squashed to a number between 0 and 1; 0 becomes one half.</source>
        <translation>A soma a é comprimida a um número entre 0 e 1; 0 vira um meio.</translation>
    </message>
    <message>
        <source>Max pooling</source>
        <translation>Max pooling</translation>
    </message>
    <message>
        <source>Of the k × k numbers x in each window only the largest goes on. The map becomes smaller, and it matters less where exactly in the window a feature was. s is the stride: how far apart windows are.</source>
        <translation>Dos k × k números x de cada janela, só o maior segue adiante. O mapa fica menor, e importa menos em que ponto exato da janela estava uma característica. s é o stride: a distância entre uma janela e a seguinte.</translation>
    </message>
    <message>
        <source>Average pooling</source>
        <translation>Pooling pela média</translation>
    </message>
    <message>
        <source>Each window of k × k numbers x becomes their mean. s is the stride: how far apart windows are.</source>
        <translation>Cada janela de k × k números x é substituída pela média deles. s é o stride: a distância entre uma janela e a seguinte.</translation>
    </message>
    <message>
        <source>Subsampling of 1998</source>
        <translation>Subamostragem de 1998</translation>
    </message>
    <message>
        <source>The mean m of the k × k numbers x in each window is multiplied by a trainable coefficient c, a trainable bias b is added, and the sum a is squashed. Each map has one c and one b.</source>
        <translation>A média m dos k × k números x de cada janela é multiplicada por um coeficiente treinável c, soma-se um viés treinável b, e a função de ativação é aplicada à soma a. Cada mapa tem um só c e um só b.</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>All maps are read one after another, row by row, into a single line of numbers. No number changes. H and W are the height and the width of a map; m is the map, i the row, j the column, counted from 0.</source>
        <translation>Todos os mapas são lidos um após o outro, linha por linha, formando uma única sequência de números. Nenhum número muda. H e W são a altura e a largura de um mapa; m é o mapa, i a linha e j a coluna, contados a partir de 0.</translation>
    </message>
    <message>
        <source>Fully connected</source>
        <translation>Totalmente conectada</translation>
    </message>
    <message>
        <source>Every number x of the layer before is multiplied by a weight w of its own; all products and the bias b add up to a, and f squashes it.</source>
        <translation>Cada número x da camada anterior é multiplicado por um peso w só seu; a soma de todos os produtos com o viés b é a, à qual se aplica a função de ativação f.</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>The ten sums z become probabilities: all positive, together 1. The largest sum is subtracted first; that changes no probability, but keeps the exponentials from overflowing.</source>
        <translation>As dez somas z viram probabilidades: todas positivas, somando 1. Antes, subtrai-se a maior soma; isso não muda nenhuma probabilidade, mas evita que as exponenciais estourem.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>The sums z are divided by T before the softmax. A T above 1 makes the answer less sure, one below 1 surer; which digit comes first never changes.</source>
        <translation>As somas z são divididas por T antes da softmax. Com T acima de 1 a resposta fica menos segura; abaixo de 1, mais segura. O dígito em primeiro lugar nunca muda.</translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation>Campo receptivo</translation>
    </message>
    <message>
        <source>The part of the image that a unit can see. With every layer it grows by k − 1 steps for a kernel of k × k, and a step at layer l is as wide as all strides s before it multiplied.</source>
        <translation>A parte da imagem que uma unidade consegue ver. A cada camada ele cresce k − 1 passos, para um kernel de k × k; na camada l, um passo mede o produto de todos os strides s anteriores.</translation>
    </message>
    <message>
        <source>Size of a map</source>
        <translation>Tamanho de um mapa</translation>
    </message>
    <message>
        <source>How often a window of k fits into n numbers with p of padding on each side, when it moves s at a time.</source>
        <translation>Quantas vezes uma janela de tamanho k cabe em n números com padding p de cada lado, quando ela anda s de cada vez.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perda</translation>
    </message>
    <message>
        <source>How surprised the network is by the true digit t: 0 if it was certain of it, the larger the smaller the probability p that it gave it. y is 1 for the true digit and 0 for all others.</source>
        <translation>O quanto o dígito verdadeiro t surpreende a rede: 0 se ela estava certa dele, e tanto maior quanto menor a probabilidade p que lhe deu. y é 1 para o dígito verdadeiro e 0 para todos os outros.</translation>
    </message>
    <message>
        <source>Delta of a unit</source>
        <translation>Delta de uma unidade</translation>
    </message>
    <message>
        <source>How much the loss L changes with the sum a of this unit. It comes back from the units k above, each through the weight w between them, times the slope f&apos; of this unit&apos;s squashing function.</source>
        <translation>O quanto a perda L muda com a soma a desta unidade. O delta volta das unidades k da camada seguinte, cada um pelo peso w que as liga, multiplicado pela inclinação f&apos; da função de ativação desta unidade.</translation>
    </message>
    <message>
        <source>Gradient of a weight</source>
        <translation>Gradiente de um peso</translation>
    </message>
    <message>
        <source>How much the loss L changes with a weight that is shared by all rows i and columns j: at each place the delta there times the number x that the weight was multiplied by, all added up.</source>
        <translation>O quanto a perda L muda com um peso compartilhado por todas as linhas i e colunas j: em cada posição, o delta vezes o número x que o peso multiplicou, tudo somado.</translation>
    </message>
    <message>
        <source>Gradient step</source>
        <translation>Passo do gradiente</translation>
    </message>
    <message>
        <source>Each weight w moves a little against its gradient, so that the loss L falls. The learning rate η says how far.</source>
        <translation>Cada peso w anda um pouco contra o seu gradiente, para que a perda L diminua. A taxa de aprendizado η diz quanto.</translation>
    </message>
    <message>
        <source>Saliency</source>
        <translation>Saliência</translation>
    </message>
    <message>
        <source>How the number F, for instance the sum z of a digit, would answer to a small change of each pixel x: above 0, more ink there raises F; below 0, it lowers F.</source>
        <translation>Como o número F, por exemplo a soma z de um dígito, responderia a uma pequena mudança em cada pixel x: acima de 0, mais tinta ali aumenta F; abaixo de 0, diminui F.</translation>
    </message>
    <message>
        <source>Gradient times input</source>
        <translation>Gradiente × entrada</translation>
    </message>
    <message>
        <source>Each pixel x times the gradient of the number F there: roughly what F would lose without this pixel&apos;s ink. Where there is no ink it is 0.</source>
        <translation>Cada pixel x vezes o gradiente do número F nele: aproximadamente o que F perderia sem a tinta desse pixel. Onde não há tinta, é 0.</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Gradientes integrados</translation>
    </message>
    <message>
        <source>Each pixel x times the gradient of the number F, averaged over n images on the way from an empty one to this one. With many steps the shares G add up to what F is above its value for the empty image.</source>
        <translation>Cada pixel x vezes a média do gradiente do número F em n imagens no caminho de uma imagem vazia até esta. Com muitos passos, a soma das parcelas G é o quanto F supera o seu valor para a imagem vazia.</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Oclusão</translation>
    </message>
    <message>
        <source>A small square of the image x is covered with background, which makes it x&apos;, and the network reads it again. What the number F loses is what the square was worth; a pixel has the mean of all squares that cover it.</source>
        <translation>Um pequeno quadrado da imagem x é coberto com o fundo, o que dá x&apos;, e a rede a lê de novo. O que o número F perde é o que o quadrado valia; um pixel recebe a média de todos os quadrados que o cobrem.</translation>
    </message>
    <message>
        <source>Export a panel</source>
        <translation>Exportar um painel</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Painel</translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation>A janela inteira</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Largura em pixels</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largura</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>{width} × {height} pixels as PNG; SVG can be enlarged later</source>
        <translation>{width} × {height} pixels como PNG; um SVG pode ser ampliado depois</translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation>Ainda não há nada desenhado.</translation>
    </message>
    <message>
        <source>Copy panel</source>
        <translation>Copiar painel</translation>
    </message>
    <message>
        <source>Export panel…</source>
        <translation>Exportar painel…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Export activations and gradients</source>
        <translation>Exportar ativações e gradientes</translation>
    </message>
    <message>
        <source>Numbers.npz</source>
        <translation>Números.npz</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Gravar um relatório</translation>
    </message>
    <message>
        <source>Report.pdf</source>
        <translation>Relatório.pdf</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Gravado em {path}.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Salvar &amp;como…</translation>
    </message>
    <message>
        <source>Export pane&amp;l…</source>
        <translation>Exportar paine&amp;l…</translation>
    </message>
    <message>
        <source>Export nu&amp;mbers…</source>
        <translation>Exportar nú&amp;meros…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>R&amp;elatório…</translation>
    </message>
    <message>
        <source>&amp;Print report…</source>
        <translation>&amp;Imprimir relatório…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Open r&amp;ecent</source>
        <translation>Abrir recen&amp;te</translation>
    </message>
    <message>
        <source>The weights that read this document, {weights}, are gone or have changed. {network} reads it now.</source>
        <translation>Os pesos que liam este documento, {weights}, não existem mais ou mudaram. Agora quem o lê é: {network}.</translation>
    </message>
    <message>
        <source>The weights of {} are others than when this document was saved; its answer may differ.</source>
        <translation>Os pesos da rede {} não são os de quando este documento foi salvo; a resposta pode ser outra.</translation>
    </message>
    <message>
        <source>{} is saved. It does not hold the weights that were changed here: File &gt; Export network keeps them, and Save then says where.</source>
        <translation>{} foi salvo. Ele não contém os pesos que foram mudados aqui: Arquivo &gt; Exportar rede os guarda, e depois Salvar registra onde.</translation>
    </message>
    <message>
        <source>{} is not there any more; it was taken off the list.</source>
        <translation>{} não existe mais e foi retirado da lista.</translation>
    </message>
    <message>
        <source>The drawing</source>
        <translation>O desenho</translation>
    </message>
    <message>
        <source>{} was drawn on a canvas of {} × {} pixels, which this version does not have.</source>
        <translation>{} foi desenhado em um quadro de {} × {} pixels, que esta versão não tem.</translation>
    </message>
    <message>
        <source>logit of</source>
        <translation>logit de</translation>
    </message>
    <message>
        <source>loss against</source>
        <translation>perda contra</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>a unidade</translation>
    </message>
    <message>
        <source>Gradients of</source>
        <translation>Gradientes de</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>Dígito</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>resposta</translation>
    </message>
    <message>
        <source>Click a unit of a layer to open it.</source>
        <translation>Clique numa unidade de uma camada para abri-la.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradiente</translation>
    </message>
    <message>
        <source>gradient of {}</source>
        <translation>gradiente: {}</translation>
    </message>
    <message>
        <source>How fast the value rises as a pixel gets more ink.</source>
        <translation>Com que rapidez o valor sobe quando um pixel ganha tinta.</translation>
    </message>
    <message>
        <source>Gradient × input</source>
        <translation>Gradiente × entrada</translation>
    </message>
    <message>
        <source>gradient × input</source>
        <translation>gradiente × entrada</translation>
    </message>
    <message>
        <source>The same, times the ink that is there.</source>
        <translation>O mesmo, vezes a tinta que há ali.</translation>
    </message>
    <message>
        <source>share</source>
        <translation>parcela</translation>
    </message>
    <message>
        <source>What each pixel adds to the value on the way from an empty image.</source>
        <translation>O que cada pixel soma ao valor no caminho desde uma imagem vazia.</translation>
    </message>
    <message>
        <source>fall</source>
        <translation>queda</translation>
    </message>
    <message>
        <source>How far the value falls when background covers {n}×{n} pixels.</source>
        <translation>Quanto o valor cai quando o fundo cobre {n}×{n} pixels.</translation>
    </message>
    <message>
        <source>Show gradients in all panels</source>
        <translation>Mostrar gradientes em todos os painéis</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradientes</translation>
    </message>
    <message>
        <source>of {} · integrated gradients and occlusion follow when the pen rests</source>
        <translation>{} · gradientes integrados e oclusão vêm quando a caneta para</translation>
    </message>
    <message>
        <source>Draw a digit, or open the unit that is asked for, to see gradients.</source>
        <translation>Desenhe um dígito, ou abra a unidade pedida, para ver gradientes.</translation>
    </message>
    <message>
        <source>sum {sum} = value {value} − at an empty image {empty}, error {error}</source>
        <translation>soma {sum} = valor {value} − na imagem vazia {empty}, erro {error}</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Novidades</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribuição</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) from {low} to {high}; {zeros} are 0</source>
        <translation>
            <numerusform>%Ln número de {low} a {high}; {zeros} são 0</numerusform>
            <numerusform>%Ln números de {low} a {high}; {zeros} são 0</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} from {low} to {high}</source>
        <translation>{count} de {low} a {high}</translation>
    </message>
    <message>
        <source>Units that do nothing</source>
        <translation>Unidades que não fazem nada</translation>
    </message>
    <message>
        <source>{}: does nothing</source>
        <translation>{}: não faz nada</translation>
    </message>
    <message>
        <source>{}: works</source>
        <translation>{}: funciona</translation>
    </message>
    <message>
        <source>{} has no function with an end to be stuck at.</source>
        <translation>{} não tem função com um extremo em que uma unidade possa ficar presa.</translation>
    </message>
    <message>
        <source>Reading digits that the program writes …</source>
        <translation>Lendo dígitos que o programa escreve…</translation>
    </message>
    <message>
        <source>{idle} of {all} units are {near} ({function}) on your drawing and on each of {digits} digits that the program wrote.</source>
        <translation>{idle} de {all} unidades com saída {near} ({function}) no seu desenho e em cada um dos {digits} dígitos que o programa escreveu.</translation>
    </message>
    <message>
        <source>{idle} of {all} units are {near} ({function}) on each of {digits} digits that the program wrote.</source>
        <translation>{idle} de {all} unidades com saída {near} ({function}) em cada um dos {digits} dígitos que o programa escreveu.</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{} ou {}</translation>
    </message>
    <message>
        <source>within 1 % of {}</source>
        <translation>a até 1 % de {}</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} e mais {n}</translation>
    </message>
    <message numerus="yes">
        <source>Unit(s) {}.</source>
        <translation>
            <numerusform>Unidade {}.</numerusform>
            <numerusform>Unidades {}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole maps: {idle} of {all}: {names}.</source>
        <translation>Mapas inteiros: {idle} de {all}: {names}.</translation>
    </message>
    <message>
        <source>Whole maps: {idle} of {all}.</source>
        <translation>Mapas inteiros: {idle} de {all}.</translation>
    </message>
    <message>
        <source>What the network receives</source>
        <translation>O que a rede recebe</translation>
    </message>
    <message>
        <source>What the network receives will be seen here: 32×32 pixels.</source>
        <translation>Aqui aparecerá o que a rede recebe: 32×32 pixels.</translation>
    </message>
    <message>
        <source>image  {size}</source>
        <translation>imagem  {size}</translation>
    </message>
    <message>
        <source>input row {row}, column {column}: {value}</source>
        <translation>entrada, linha {row}, coluna {column}: {value}</translation>
    </message>
    <message>
        <source>kernel {}</source>
        <translation>kernel {}</translation>
    </message>
    <message>
        <source>Kernels of the opened map</source>
        <translation>Kernels do mapa aberto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln weight(s)</source>
        <translation>
            <numerusform>%Ln peso</numerusform>
            <numerusform>%Ln pesos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kernel(s) {}×{}</source>
        <translation>
            <numerusform>%Ln kernel {}×{}</numerusform>
            <numerusform>%Ln kernels {}×{}</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a unit to see its map large,
with its numbers and its kernels.</source>
        <translation>Clique em uma unidade para ver seu mapa
ampliado, com seus números e seus kernels.</translation>
    </message>
    <message>
        <source>{map}, weight for {source}, row {row}, column {column}: {value}</source>
        <translation>{map}, peso para {source}, linha {row}, coluna {column}: {value}</translation>
    </message>
    <message>
        <source>min {min}   mean {mean}   max {max}</source>
        <translation>mín. {min}   média {mean}   máx. {max}</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Mostrar o mapa inteiro</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Numbers of the kernel</source>
        <translation>Números do kernel</translation>
    </message>
    <message>
        <source>“{text}” is no number from {low} to {high}, such as {example}.</source>
        <translation>“{text}” não é um número de {low} a {high}, como {example}.</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>Novo número</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernels</translation>
    </message>
    <message>
        <source>Weights of {}</source>
        <translation>Pesos de {}</translation>
    </message>
    <message>
        <source>Coefficients of {}</source>
        <translation>Coeficientes de {}</translation>
    </message>
    <message>
        <source>{} has no weights.</source>
        <translation>{} não tem pesos.</translation>
    </message>
    <message>
        <source>{} has no weights</source>
        <translation>{} não tem pesos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln weight(s) · rows: {units} units · columns: {inputs} inputs</source>
        <translation>
            <numerusform>%Ln peso · linhas: {units} unidades · colunas: {inputs} entradas</numerusform>
            <numerusform>%Ln pesos · linhas: {units} unidades · colunas: {inputs} entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>maps of {}</source>
        <translation>mapas de {}</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>a entrada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kernel(s) {k}×{k} · rows: {down} · columns: {across}</source>
        <translation>
            <numerusform>%Ln kernel {k}×{k} · linhas: {down} · colunas: {across}</numerusform>
            <numerusform>%Ln kernels {k}×{k} · linhas: {down} · colunas: {across}</numerusform>
        </translation>
    </message>
    <message>
        <source>Outputs of {}: draw a digit to see them</source>
        <translation>Saídas de {}: desenhe um dígito para vê-las</translation>
    </message>
    <message>
        <source>Outputs of {}</source>
        <translation>Saídas de {}</translation>
    </message>
    <message>
        <source>{own}, weight for {seen}: {value}</source>
        <translation>{own}, peso para {seen}: {value}</translation>
    </message>
    <message>
        <source>{own}, kernel for {seen}, row {row}, column {column}: {value}</source>
        <translation>{own}, kernel para {seen}, linha {row}, coluna {column}: {value}</translation>
    </message>
    <message>
        <source>all weights of a layer</source>
        <translation>todos os pesos de uma camada</translation>
    </message>
    <message>
        <source>Draw digits with the mouse, a pen or a finger. With the keys: the arrows, Home, End, Page Up and Page Down move the pen, with Shift farther; Space puts it down or lifts it; Enter lifts it.</source>
        <translation>Desenhe dígitos com o mouse, uma caneta ou um dedo. Com as teclas: as setas, Home, End, Page Up e Page Down movem a caneta, com Shift mais longe; Espaço abaixa ou levanta a caneta; Enter a levanta.</translation>
    </message>
    <message>
        <source>pen up at {x}, {y}</source>
        <translation>caneta levantada em x {x}, y {y}</translation>
    </message>
    <message>
        <source>pen down at {x}, {y}</source>
        <translation>caneta abaixada em x {x}, y {y}</translation>
    </message>
    <message>
        <source>eraser up at {x}, {y}</source>
        <translation>borracha levantada em x {x}, y {y}</translation>
    </message>
    <message>
        <source>eraser down at {x}, {y}</source>
        <translation>borracha abaixada em x {x}, y {y}</translation>
    </message>
    <message>
        <source>Maps of {layer}</source>
        <translation>Mapas de {layer}</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>camada</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>maps</source>
        <translation>mapas</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>kernel</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>stride</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>padding</translation>
    </message>
    <message>
        <source>output</source>
        <translation>saída</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>parâmetros</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>conexões</translation>
    </message>
    <message>
        <source>multiplications</source>
        <translation>multiplicações</translation>
    </message>
    <message>
        <source>squashing</source>
        <translation>ativação</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Camadas</translation>
    </message>
    <message>
        <source>Table of layers</source>
        <translation>Tabela das camadas</translation>
    </message>
    <message>
        <source>The language can be changed once tuning has ended.</source>
        <translation>O idioma pode ser mudado quando o ajuste terminar.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposição</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>coefficient</source>
        <translation>coeficiente</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>viés</translation>
    </message>
    <message>
        <source>Parameters of the maps</source>
        <translation>Parâmetros dos mapas</translation>
    </message>
    <message>
        <source>map {}</source>
        <translation>mapa {}</translation>
    </message>
    <message>
        <source>unit {}</source>
        <translation>unidade {}</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>linha {row}, coluna {column}</translation>
    </message>
    <message>
        <source>Opened map</source>
        <translation>Mapa aberto</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Rede</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Disposição</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aparência</translation>
    </message>
    <message>
        <source>Canvas &amp;colour</source>
        <translation>&amp;Cor do quadro</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>C&amp;ores</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Ativações</translation>
    </message>
    <message>
        <source>Numbers of either sign</source>
        <translation>Números com sinal</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fechar esta mensagem</translation>
    </message>
    <message>
        <source>Errors on the 10,000 test images of MNIST</source>
        <translation>Erros nas 10.000 imagens de teste do MNIST</translation>
    </message>
    <message>
        <source>Errors on pen strokes of held-out writers</source>
        <translation>Erros em traços à caneta de pessoas reservadas</translation>
    </message>
    <message>
        <source>Errors on all that was held out and chose the weights</source>
        <translation>Erros em tudo o que foi reservado para escolher os pesos</translation>
    </message>
    <message>
        <source>Cross-entropy on the same</source>
        <translation>Entropia cruzada nesses mesmos dados</translation>
    </message>
    <message>
        <source>What is no digit</source>
        <translation>O que não é um dígito</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Aprendeu com</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receita</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semente</translation>
    </message>
    <message>
        <source>Epoch that was kept</source>
        <translation>Época que ficou</translation>
    </message>
    <message>
        <source>Tuned</source>
        <translation>Ajustada</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>This network is not one of those that come with the program; here is all that its file says.</source>
        <translation>Esta rede não é uma das que vêm com o programa; aqui está tudo o que diz o arquivo dela.</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>Na janela</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fato</translation>
    </message>
    <message>
        <source>From the file of weights</source>
        <translation>Do arquivo de pesos</translation>
    </message>
    <message>
        <source>Qt and its Python binding: the window</source>
        <translation>O Qt e sua ligação com Python: a janela</translation>
    </message>
    <message>
        <source>What joins Qt and Python</source>
        <translation>O que une Qt e Python</translation>
    </message>
    <message>
        <source>The arithmetic of the network</source>
        <translation>A aritmética da rede</translation>
    </message>
    <message>
        <source>Regions and distances in pictures</source>
        <translation>Regiões e distâncias em imagens</translation>
    </message>
    <message>
        <source>Picture files, and the drawing of strokes</source>
        <translation>Arquivos de imagem e o desenho dos traços</translation>
    </message>
    <message>
        <source>Files of weights</source>
        <translation>Arquivos de pesos</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pacote</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para quê</translation>
    </message>
    <message>
        <source>The whole texts of the other licences lie in the folders of the packages, which end in dist-info.</source>
        <translation>Os textos completos das outras licenças estão nas pastas dos pacotes, cujos nomes terminam em dist-info.</translation>
    </message>
    <message>
        <source>see its folder</source>
        <translation>ver sua pasta</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconhecida</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>linha {row}, coluna {column}: {value}</translation>
    </message>
    <message>
        <source>Let all units of the network take part again</source>
        <translation>Deixar todas as unidades da rede participarem de novo</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>mais {count}</translation>
    </message>
    <message>
        <source>{parts} and {last}</source>
        <translation>{parts} e {last}</translation>
    </message>
    <message numerus="yes">
        <source>{parts} is/are off</source>
        <translation>
            <numerusform>Desligado: {parts}</numerusform>
            <numerusform>Desligados: {parts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) of {layer}</source>
        <translation>
            <numerusform>%Ln unidade de {layer}</numerusform>
            <numerusform>%Ln unidades de {layer}</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture in what was pasted or dropped.</source>
        <translation>Não há imagem no que foi colado ou solto.</translation>
    </message>
    <message>
        <source>the copied picture</source>
        <translation>a imagem copiada</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilidades</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>en</source>
        <comment>what the names of files in this language end in</comment>
        <translation>pt_BR</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Limpar a lista</translation>
    </message>
    <message>
        <source>MNIST test</source>
        <translation>teste do MNIST</translation>
    </message>
    <message>
        <source>pen strokes of held-out writers</source>
        <translation>traços de outras pessoas</translation>
    </message>
    <message>
        <source>What the layers made of it</source>
        <translation>O que as camadas fizeram dele</translation>
    </message>
    <message>
        <source>Nearest is {digit}: the sum behind its logit</source>
        <translation>O mais próximo é {digit}: a soma por trás do seu logit</translation>
    </message>
    <message>
        <source>Why {digit}: the sum behind its logit</source>
        <translation>Por que {digit}: a soma por trás do seu logit</translation>
    </message>
    <message>
        <source>%Y-%m-%d</source>
        <translation>%d/%m/%Y</translation>
    </message>
    <message>
        <source>A drawing, read by LeNet-5</source>
        <translation>Um desenho, lido pela LeNet-5</translation>
    </message>
    <message numerus="yes">
        <source>with %Ln unit(s) switched off</source>
        <translation>
            <numerusform>com %Ln unidade desligada</numerusform>
            <numerusform>com %Ln unidades desligadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured errors, {}</source>
        <translation>Erros medidos, {}</translation>
    </message>
    <message>
        <source>No errors were measured.</source>
        <translation>Nenhum erro foi medido.</translation>
    </message>
    <message>
        <source>{share} ({wrong} of {count})</source>
        <translation>{share} ({wrong} de {count})</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>Como foi desenhado</translation>
    </message>
    <message>
        <source>As the network received it, 32×32</source>
        <translation>Como a rede o recebeu, 32×32</translation>
    </message>
    <message numerus="yes">
        <source>the other %Ln term(s)</source>
        <translation>
            <numerusform>o outro %Ln termo</numerusform>
            <numerusform>os outros %Ln termos</numerusform>
        </translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unidade</translation>
    </message>
    <message>
        <source>× weight</source>
        <translation>× peso</translation>
    </message>
    <message>
        <source>= product</source>
        <translation>= produto</translation>
    </message>
    <message>
        <source>softmax of ten logits</source>
        <translation>softmax de dez logits</translation>
    </message>
    <message>
        <source>The running sum, the largest term first, the bias last</source>
        <translation>A soma acumulada, do maior termo ao viés</translation>
    </message>
    <message>
        <source>What {second} lacked: the logit of {first} is larger by this sum.</source>
        <translation>O que faltou ao {second}: o logit do {first} é maior por esta soma.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produto</translation>
    </message>
    <message>
        <source>Σ for {}</source>
        <translation>Σ a favor de {}</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>diferença</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>map</source>
        <translation>mapa</translation>
    </message>
    <message>
        <source>max</source>
        <translation>máximo</translation>
    </message>
    <message>
        <source>average</source>
        <translation>média</translation>
    </message>
    <message>
        <source>{base} over {lower} to {upper} of</source>
        <translation>{base} sobre {lower} até {upper} de</translation>
    </message>
    <message>
        <source>{base} over {lower} of</source>
        <translation>{base} sobre {lower} de</translation>
    </message>
    <message>
        <source>{base} to {upper} of</source>
        <translation>{base} até {upper} de</translation>
    </message>
    <message>
        <source>sum of</source>
        <translation>soma de</translation>
    </message>
    <message>
        <source>floor({})</source>
        <translation>piso({})</translation>
    </message>
    <message>
        <source>{}-hat</source>
        <translation>{} com chapéu</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>soma</translation>
    </message>
    <message>
        <source>pre-activation</source>
        <translation>pré-ativação</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoide</translation>
    </message>
    <message>
        <source>scaled tanh</source>
        <translation>tanh escalada</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Draw a digit to see one of its maps in other hands.</source>
        <translation>Desenhe um dígito para ver um de seus mapas tratado de outras formas.</translation>
    </message>
    <message>
        <source>Pooled: a window of {n}×{n} becomes one number, stride {n}</source>
        <translation>Pooling: uma janela de {n}×{n} vira um só número, stride {n}</translation>
    </message>
    <message>
        <source>Squashed: the same pre-activation through each function</source>
        <translation>Função de ativação: a mesma pré-ativação em cada uma</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between numbers</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Curve of {}</source>
        <translation>Curva de {}</translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation>tons de cinza</translation>
    </message>
    <message>
        <source>background</source>
        <translation>fundo</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>pautas</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>limiar</translation>
    </message>
    <message>
        <source>specks</source>
        <translation>ciscos</translation>
    </message>
    <message>
        <source>canvas</source>
        <translation>quadro</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>dígito</translation>
    </message>
    <message>
        <source>thickness</source>
        <translation>espessura</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>escalado</translation>
    </message>
    <message>
        <source>drawn anew</source>
        <translation>redesenhado</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>centrado</translation>
    </message>
    <message>
        <source>Draw a digit, or open a picture, to see how it gets to the network.</source>
        <translation>Desenhe um dígito ou abra uma imagem para ver como chega à rede.</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Preparação</translation>
    </message>
    <message>
        <source>from the canvas to 32×32</source>
        <translation>do quadro a 32×32</translation>
    </message>
    <message>
        <source>picture of {} × {} pixels</source>
        <translation>imagem de {} × {} pixels</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>{step} de {steps}</translation>
    </message>
    <message>
        <source>{title}. {text} {of}. Enter goes on, Escape ends the tour.</source>
        <translation>{title}. {text} {of}. Enter avança, Esc encerra o tour.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Pular</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>Desenhe um dígito</translation>
    </message>
    <message>
        <source>This is the canvas. Draw on it with the mouse, a pen or a finger, and every panel follows. Begin whenever you like: your first stroke ends this tour, and so does Esc.</source>
        <translation>Este é o quadro. Desenhe nele com o mouse, uma caneta ou o dedo, e todos os painéis acompanham. Comece quando quiser: seu primeiro traço encerra este tour, e Esc também.</translation>
    </message>
    <message>
        <source>Your digit is scaled and centred to 32×32 pixels. These numbers are all that the network knows of it.</source>
        <translation>Seu dígito é redimensionado e centralizado em 32×32 pixels. Estes números são tudo o que a rede sabe dele.</translation>
    </message>
    <message>
        <source>Layer after layer</source>
        <translation>Camada por camada</translation>
    </message>
    <message>
        <source>Each layer makes maps of the layer above it. C1 finds edges, C3 puts them together, F6 sums it all up.</source>
        <translation>Cada camada faz mapas da camada acima dela. C1 encontra bordas, C3 as combina, F6 resume tudo.</translation>
    </message>
    <message>
        <source>Point at a unit</source>
        <translation>Aponte para uma unidade</translation>
    </message>
    <message>
        <source>Where the mouse rests on a unit, frames in the other panels show what it sees, and what sees it.</source>
        <translation>Com o mouse parado sobre uma unidade, molduras nos outros painéis mostram o que ela vê e o que a vê.</translation>
    </message>
    <message>
        <source>Click a unit</source>
        <translation>Clique em uma unidade</translation>
    </message>
    <message>
        <source>A click opens the sum behind its number: each input times its weight. From there you can go on down.</source>
        <translation>Um clique abre a soma por trás do número: cada entrada vezes seu peso. Dali você pode continuar descendo.</translation>
    </message>
    <message>
        <source>Go backward</source>
        <translation>Volte pela rede</translation>
    </message>
    <message>
        <source>Backward shows how the unit moves the answer: its gradient, worked out by the chain rule.</source>
        <translation>Retropropagação mostra como a unidade move a resposta: seu gradiente, calculado pela regra da cadeia.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>A resposta</translation>
    </message>
    <message>
        <source>Here stands what the network reads, and how sure it is. If it is wrong, say what it is: it can learn from it.</source>
        <translation>Aqui está o que a rede lê e quanta certeza ela tem. Se ela errar, diga qual é o dígito: ela pode aprender com isso.</translation>
    </message>
    <message>
        <source>There is more</source>
        <translation>E há mais</translation>
    </message>
    <message>
        <source>The menu View opens more panels: gradients, contributions, a bench. Help brings back this tour.</source>
        <translation>O menu Exibir abre mais painéis: gradientes, contribuições, uma bancada. Ajuda traz este tour de volta.</translation>
    </message>
    <message>
        <source>Kept as {path}; Network &gt; Tuned network chooses it again.</source>
        <translation>Guardada como {path}; Rede &gt; Rede ajustada volta a escolhê-la.</translation>
    </message>
    <message>
        <source>Tune on my corrections</source>
        <translation>Ajustar com minhas correções</translation>
    </message>
    <message>
        <source>Learning what you have corrected, and rehearsing the rest …</source>
        <translation>Aprendendo o que você corrigiu e ensaiando o resto …</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Take the step</source>
        <translation>Dar o passo</translation>
    </message>
    <message>
        <source>Let the network go on with the weights after the step</source>
        <translation>Continuar com os pesos que a rede tem depois do passo</translation>
    </message>
    <message>
        <source>Go back to before the step</source>
        <translation>Voltar para antes do passo</translation>
    </message>
    <message>
        <source>Bring back the network before the last step</source>
        <translation>Trazer de volta a rede de antes do último passo</translation>
    </message>
    <message>
        <source>Learning goes down a loss.</source>
        <translation>Aprender é diminuir uma perda.</translation>
    </message>
    <message>
        <source>Choose a loss above, to see a step of learning.</source>
        <translation>Escolha uma perda acima para ver um passo de aprendizado.</translation>
    </message>
    <message>
        <source>after the step</source>
        <translation>depois do passo</translation>
    </message>
    <message>
        <source>your corrections ({})</source>
        <translation>suas correções ({})</translation>
    </message>
    <message>
        <source>digits by the program ({})</source>
        <translation>dígitos do programa ({})</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Erros de leitura</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>after</source>
        <translation>depois</translation>
    </message>
    <message>
        <source>It has forgotten some of the rest: it misreads more digits that the program wrote.</source>
        <translation>A rede esqueceu parte do resto: lê errado mais dígitos escritos pelo programa.</translation>
    </message>
    <message>
        <source>It has not learned to read your corrections better.</source>
        <translation>A rede não aprendeu a ler melhor as suas correções.</translation>
    </message>
    <message>
        <source>It reads your corrections better, and the rest as well as before.</source>
        <translation>A rede lê melhor as suas correções, e o resto tão bem quanto antes.</translation>
    </message>
    <message>
        <source>The tuned network reads your drawing now.</source>
        <translation>A rede ajustada já está lendo o seu desenho.</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>convolução</translation>
    </message>
    <message>
        <source>max pooling</source>
        <translation>max pooling</translation>
    </message>
    <message>
        <source>average pooling</source>
        <translation>pooling pela média</translation>
    </message>
    <message>
        <source>subsampling</source>
        <translation>subamostragem</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>totalmente conectada</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>patch</translation>
    </message>
    <message>
        <source>products</source>
        <translation>produtos</translation>
    </message>
    <message>
        <source>window of {}</source>
        <translation>janela de {}</translation>
    </message>
    <message>
        <source>products, sum {}</source>
        <translation>produtos, soma {}</translation>
    </message>
    <message>
        <source>{layer} sees the image scaled: {low} is background, {high} is ink.</source>
        <translation>{layer} vê a imagem reescalada: {low} é fundo, {high} é tinta.</translation>
    </message>
    <message>
        <source>{layer} sees the image as it is: {low} is background, {high} is ink.</source>
        <translation>{layer} vê a imagem como ela é: {low} é fundo, {high} é tinta.</translation>
    </message>
    <message>
        <source>Σ of {} maps</source>
        <translation>Σ de {} mapas</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>Modern</source>
        <translation>Moderna</translation>
    </message>
    <message>
        <source>Classic 1998</source>
        <translation>Clássica 1998</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>nenhum número</translation>
    </message>
    <message>
        <source>{size} numbers from {low} to {high}</source>
        <translation>{size} números de {low} a {high}</translation>
    </message>
    <message>
        <source>then {digit} with {share}</source>
        <translation>depois {digit}, com {share}</translation>
    </message>
    <message>
        <source>Nearest is {digit} with {share}, then {second} with {other}.</source>
        <translation>O mais próximo é {digit}, com {share}; depois {second}, com {other}.</translation>
    </message>
    <message>
        <source>Read as {form}, which sees background 0 and ink 1: {pairs}.</source>
        <translation>Lida como {form}, que vê o fundo como 0 e a tinta como 1: {pairs}.</translation>
    </message>
    <message>
        <source>Read as {form}, which sees background 0 and ink 1: {pairs} and {more} more.</source>
        <translation>Lida como {form}, que vê o fundo como 0 e a tinta como 1: {pairs} e mais {more}.</translation>
    </message>
    <message>
        <source>{k}×{k}, stride {stride}, padding {padding}</source>
        <translation>{k}×{k}, stride {stride}, padding {padding}</translation>
    </message>
    <message>
        <source>{k}×{k}, stride {stride}</source>
        <translation>{k}×{k}, stride {stride}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln parameter(s)</source>
        <translation>
            <numerusform>%Ln parâmetros</numerusform>
            <numerusform>%Ln parâmetros</numerusform>
        </translation>
    </message>
    <message>
        <source>{layer} unit {index}</source>
        <translation>{layer} unidade {index}</translation>
    </message>
    <message>
        <source>{layer} map {index}</source>
        <translation>{layer} mapa {index}</translation>
    </message>
    <message>
        <source>{map}, row {row}, column {column}</source>
        <translation>{map}, linha {row}, coluna {column}</translation>
    </message>
    <message>
        <source>pixel, row {row}, column {column}</source>
        <translation>pixel, linha {row}, coluna {column}</translation>
    </message>
    <message>
        <source>the logit of {}</source>
        <translation>logit do {}</translation>
    </message>
    <message>
        <source>the loss against {}</source>
        <translation>perda em relação ao {}</translation>
    </message>
    <message numerus="yes">
        <source>on %Ln correction(s)</source>
        <translation>
            <numerusform>com %Ln correção</numerusform>
            <numerusform>com %Ln correções</numerusform>
        </translation>
    </message>
    <message>
        <source>{form}, tuned {on}</source>
        <translation>{form}, ajustada {on}</translation>
    </message>
    <message>
        <source>{share} errors on MNIST</source>
        <translation>{share} de erros no MNIST</translation>
    </message>
    <message>
        <source>Way to the opened unit</source>
        <translation>Caminho até a unidade aberta</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Fórmula</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>Copiar como LaTeX</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Soma</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Show what explains the sum</source>
        <translation>Mostrar o que explica a soma</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Propagação</translation>
    </message>
    <message>
        <source>How the number came about</source>
        <translation>Como o número surgiu</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Retropropagação</translation>
    </message>
    <message>
        <source>How its gradient came about</source>
        <translation>Como o seu gradiente surgiu</translation>
    </message>
    <message>
        <source>what the network reads</source>
        <translation>o que a rede lê</translation>
    </message>
    <message>
        <source>Draw a digit to see how its gradients come about.</source>
        <translation>Desenhe um dígito para ver como surgem seus gradientes.</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <source>One weight</source>
        <translation>Um peso</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Um passo</translation>
    </message>
    <message>
        <source>One step down {}</source>
        <translation>Um passo de descida: {}</translation>
    </message>
    <message>
        <source>Backward in numbers</source>
        <translation>Retropropagação em números</translation>
    </message>
    <message>
        <source>This layer has no weights.</source>
        <translation>Esta camada não tem pesos.</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Como texto</translation>
    </message>
    <message>
        <source>As LaTeX</source>
        <translation>Como LaTeX</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>Como CSV</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the sum</source>
        <translation>Copiar a soma</translation>
    </message>
    <message>
        <source>Show terms that are 0 too</source>
        <translation>Mostrar também os termos iguais a 0</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>its delta</source>
        <translation>seu delta</translation>
    </message>
    <message>
        <source>{}: what it gave less what was wanted.</source>
        <translation>{}: o que ela deu menos o que se queria.</translation>
    </message>
    <message>
        <source>This logit is the goal itself.</source>
        <translation>Este logit é o próprio objetivo.</translation>
    </message>
    <message>
        <source>Another logit is the goal.</source>
        <translation>O objetivo é outro logit.</translation>
    </message>
    <message>
        <source>The goal is the probability of {}, which all logits share in.</source>
        <translation>O objetivo é a probabilidade do {}, da qual todos os logits participam.</translation>
    </message>
    <message>
        <source>This unit is the goal itself.</source>
        <translation>Esta unidade é o próprio objetivo.</translation>
    </message>
    <message>
        <source>The goal lies before.</source>
        <translation>O objetivo está antes dela.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {} terms are not 0</source>
        <translation>
            <numerusform>%Ln de {} termos não é 0</numerusform>
            <numerusform>%Ln de {} termos não são 0</numerusform>
        </translation>
    </message>
    <message>
        <source>No window sees it: 0.</source>
        <translation>Nenhuma janela a vê: 0.</translation>
    </message>
    <message>
        <source>It won its window: takes the whole delta.</source>
        <translation>Venceu na sua janela: recebe o delta inteiro.</translation>
    </message>
    <message>
        <source>It lost its window: 0.</source>
        <translation>Perdeu na sua janela: 0.</translation>
    </message>
    <message>
        <source>It won {won} of {windows} windows, and takes the deltas of these.</source>
        <translation>Venceu em {won} de {windows} janelas e recebe os deltas delas.</translation>
    </message>
    <message>
        <source>delta</source>
        <translation>delta</translation>
    </message>
    <message>
        <source>p, probability of {}</source>
        <translation>p, probabilidade do {}</translation>
    </message>
    <message>
        <source>q, wanted</source>
        <translation>q, desejado</translation>
    </message>
    <message>
        <source>same − p</source>
        <translation>mesmo − p</translation>
    </message>
    <message>
        <source>p, of the goal</source>
        <translation>p, do objetivo</translation>
    </message>
    <message>
        <source>ink − background</source>
        <translation>tinta − fundo</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>inclinação</translation>
    </message>
    <message numerus="yes">
        <source>Σ of %Ln product(s)</source>
        <translation>
            <numerusform>Σ de %Ln produto</numerusform>
            <numerusform>Σ de %Ln produtos</numerusform>
        </translation>
    </message>
    <message>
        <source>gradient for the output</source>
        <translation>gradiente para a saída</translation>
    </message>
    <message numerus="yes">
        <source>Σ of %Ln term(s)</source>
        <translation>
            <numerusform>Σ de %Ln termo</numerusform>
            <numerusform>Σ de %Ln termos</numerusform>
        </translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicação</translation>
    </message>
    <message>
        <source>{name} is number {index}</source>
        <translation>{name} é o número {index}</translation>
    </message>
    <message>
        <source>A kink lies within the step: {above} upwards, {below} downwards, {central} on both sides together.</source>
        <translation>Há uma quina dentro do passo: {above} para cima, {below} para baixo, {central} dos dois lados juntos.</translation>
    </message>
    <message>
        <source>Central difference {}: the same.</source>
        <translation>Diferença central {}: igual.</translation>
    </message>
    <message>
        <source>Central difference {value}: {share} off.</source>
        <translation>Diferença central {value}: desvio de {share}.</translation>
    </message>
    <message>
        <source>Open a unit of a layer, and draw a digit, to see the sum behind its number.</source>
        <translation>Abra uma unidade de uma camada e desenhe um dígito para ver a soma por trás do seu número.</translation>
    </message>
    <message>
        <source>Source maps</source>
        <translation>Mapas de origem</translation>
    </message>
    <message>
        <source>Image that the network reads</source>
        <translation>Imagem que a rede lê</translation>
    </message>
    <message>
        <source>{}, where 0 is background and 1 is ink</source>
        <translation>{}, onde 0 é fundo e 1 é tinta</translation>
    </message>
    <message>
        <source>{seen} by {layer}: {low} for background, {high} for ink</source>
        <translation>{seen} pela {layer}: {low} para fundo, {high} para tinta</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tal como é</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>Visto como</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Visto por</translation>
    </message>
    <message numerus="yes">
        <source>{layer}: %Ln unit(s)</source>
        <translation>
            <numerusform>{layer}: %Ln unidade</numerusform>
            <numerusform>{layer}: %Ln unidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{layer}: %Ln unit(s) in {maps} maps, rows {top} to {bottom}, columns {left} to {right}</source>
        <translation>
            <numerusform>{layer}: %Ln unidade em {maps} mapas, linhas {top} a {bottom}, colunas {left} a {right}</numerusform>
            <numerusform>{layer}: %Ln unidades em {maps} mapas, linhas {top} a {bottom}, colunas {left} a {right}</numerusform>
        </translation>
    </message>
    <message>
        <source>the drawing, scaled and centred</source>
        <translation>o desenho, redimensionado e centralizado</translation>
    </message>
    <message>
        <source>the canvas about x = {}, y = {}, scaled and centred</source>
        <translation>o quadro perto de x = {}, y = {}, redimensionado e centralizado</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quatro</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>nove</translation>
    </message>
    <message>
        <source>sixteen</source>
        <translation>dezesseis</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>maior</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>média</translation>
    </message>
    <message>
        <source>The largest of the {} goes on.</source>
        <translation>O maior dos {} segue adiante.</translation>
    </message>
    <message>
        <source>The mean of the {} goes on.</source>
        <translation>A média dos {} segue adiante.</translation>
    </message>
    <message>
        <source>The sum of the {} goes on.</source>
        <translation>A soma dos {} segue adiante.</translation>
    </message>
    <message>
        <source>The largest of the {}, times the coefficient of the map, plus its bias, is squashed.</source>
        <translation>O maior dos {}, vezes o coeficiente do mapa, mais o viés dele, passa pela função de ativação.</translation>
    </message>
    <message>
        <source>The mean of the {}, times the coefficient of the map, plus its bias, is squashed.</source>
        <translation>A média dos {}, vezes o coeficiente do mapa, mais o viés dele, passa pela função de ativação.</translation>
    </message>
    <message>
        <source>The sum of the {}, times the coefficient of the map, plus its bias, is squashed.</source>
        <translation>A soma dos {}, vezes o coeficiente do mapa, mais o viés dele, passa pela função de ativação.</translation>
    </message>
    <message>
        <source>window</source>
        <translation>janela</translation>
    </message>
    <message>
        <source>in {}</source>
        <translation>em {}</translation>
    </message>
    <message>
        <source>{what} in {power}</source>
        <translation>{what} em {power}</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taxa de aprendizado</translation>
    </message>
    <message>
        <source>coefficient × {}</source>
        <translation>coeficiente × {}</translation>
    </message>
    <message>
        <source>row {row}, column {column} / {count}</source>
        <translation>linha {row}, coluna {column} / {count}</translation>
    </message>
    <message>
        <source>largest, row {row}, column {column}</source>
        <translation>maior, linha {row}, coluna {column}</translation>
    </message>
    <message>
        <source>Sliding window</source>
        <translation>Janela deslizante</translation>
    </message>
    <message>
        <source>before, %</source>
        <translation>antes, %</translation>
    </message>
    <message>
        <source>after, %</source>
        <translation>depois, %</translation>
    </message>
    <message>
        <source>Probabilities before and after the step</source>
        <translation>Probabilidades antes e depois do passo</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Redefinir</translation>
    </message>
    <message>
        <source>Reset the temperature to 1</source>
        <translation>Redefinir a temperatura para 1</translation>
    </message>
    <message>
        <source>It changes how sure {} is, never the order.</source>
        <translation>Muda a certeza sobre o {}, nunca a ordem.</translation>
    </message>
    <message>
        <source>{digit}: {before} becomes {after}; the order stays.</source>
        <translation>{digit}: {before} vira {after}; a ordem fica.</translation>
    </message>
    <message>
        <source>Temperature T</source>
        <translation>Temperatura T</translation>
    </message>
    <message>
        <source>Terms by contribution</source>
        <translation>Termos por contribuição</translation>
    </message>
    <message>
        <source>no terms</source>
        <translation>nenhum termo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s), first {}</source>
        <translation>
            <numerusform>%Ln termo, primeiro {}</numerusform>
            <numerusform>%Ln termos, primeiro {}</numerusform>
        </translation>
    </message>
    <message>
        <source>deltas</source>
        <translation>deltas</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>entradas</translation>
    </message>
    <message>
        <source>Weights of the opened unit</source>
        <translation>Pesos da unidade aberta</translation>
    </message>
    <message>
        <source>{} positions share this number.</source>
        <translation>{} posições compartilham este número.</translation>
    </message>
    <message>
        <source>Map of {}</source>
        <translation>Mapa de {}</translation>
    </message>
    <message>
        <source>1 for a bias</source>
        <translation>1 para um viés</translation>
    </message>
    <message>
        <source>Σ of {} above 0</source>
        <translation>Σ de {} acima de 0</translation>
    </message>
    <message numerus="yes">
        <source>Σ of %Ln other(s)</source>
        <translation>
            <numerusform>Σ de %Ln outro</numerusform>
            <numerusform>Σ de %Ln outros</numerusform>
        </translation>
    </message>
    <message>
        <source>{layer} {kind}</source>
        <translation>{kind} de {layer}</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>gradientes</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>kernel for {}</source>
        <translation>kernel para {}</translation>
    </message>
    <message>
        <source>coefficient {}</source>
        <translation>coeficiente {}</translation>
    </message>
    <message>
        <source>window: {}</source>
        <translation>janela: {}</translation>
    </message>
    <message>
        <source>Player of the sliding window</source>
        <translation>Reprodutor da janela deslizante</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Passo para trás</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Passo para a frente</translation>
    </message>
    <message>
        <source>Unit in reading order</source>
        <translation>Unidade na ordem de leitura</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} por segundo</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Patch</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produtos</translation>
    </message>
    <message>
        <source>all products</source>
        <translation>todos os produtos</translation>
    </message>
    <message>
        <source>+ bias</source>
        <translation>+ viés</translation>
    </message>
    <message>
        <source>= output</source>
        <translation>= saída</translation>
    </message>
    <message>
        <source>The answer will be seen here.</source>
        <translation>A resposta aparecerá aqui.</translation>
    </message>
    <message>
        <source>Draw a digit here,
or open or drop a picture</source>
        <translation>Desenhe um dígito aqui,
ou abra ou solte uma imagem</translation>
    </message>
    <message>
        <source>What each layer makes of a digit will be seen here.</source>
        <translation>Aqui aparecerá o que cada camada faz do dígito.</translation>
    </message>
    <message>
        <source>{}{}{}</source>
        <translation>{}{}{}</translation>
    </message>
    <message>
        <source>{}: no file can be made in it</source>
        <translation>{}: nenhum arquivo pode ser criado nela</translation>
    </message>
    <message>
        <source>The settings were damaged and begin anew; the old ones are {}.</source>
        <translation>As configurações estavam danificadas e recomeçam do zero; as antigas estão em {}.</translation>
    </message>
    <message>
        <source>The settings were of a newer program and begin anew; the old ones are {}.</source>
        <translation>As configurações eram de um programa mais novo e recomeçam do zero; as antigas estão em {}.</translation>
    </message>
    <message>
        <source>{}: these settings cannot be used ({}); nothing is remembered.</source>
        <translation>{}: estas configurações não podem ser usadas ({}); nada será lembrado.</translation>
    </message>
    <message>
        <source>It was set aside as {}.</source>
        <translation>Ele foi guardado à parte como {}.</translation>
    </message>
    <message>
        <source>Not kept safe on the disk</source>
        <translation>Sem cópia de segurança no disco</translation>
    </message>
    <message>
        <source>Drawing that was left</source>
        <translation>Desenho que ficou</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir depois</translation>
    </message>
    <message>
        <source>&amp;Bring it back</source>
        <translation>&amp;Trazer de volta</translation>
    </message>
    <message>
        <source>For&amp;get it</source>
        <translation>Es&amp;quecer</translation>
    </message>
    <message>
        <source>A drawing was left when the program ended unexpectedly ({}).</source>
        <translation>Um desenho ficou quando o programa terminou inesperadamente ({}).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more come(s) after it.</source>
        <translation>
            <numerusform>Depois dele vem mais %Ln.</numerusform>
            <numerusform>Depois dele vêm mais %Ln.</numerusform>
        </translation>
    </message>
</context>
</TS>
