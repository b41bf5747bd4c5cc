<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>The last %Ln column(s) and row(s) are not seen by any window.</source>
        <translation>
            <numerusform>The last %Ln column and row are not seen by any window.</numerusform>
            <numerusform>The last %Ln columns and rows are not seen by any window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln right</source>
        <translation>
            <numerusform>%Ln right</numerusform>
            <numerusform>%Ln right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong</source>
        <translation>
            <numerusform>%Ln wrong</numerusform>
            <numerusform>%Ln wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <translation>
            <numerusform>%Ln answered</numerusform>
            <numerusform>%Ln answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln unreadable</numerusform>
            <numerusform>%Ln unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read by {network}</source>
        <translation>
            <numerusform>%Ln read by {network}</numerusform>
            <numerusform>%Ln read by {network}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as not a digit; %Ln drawing(s) are kept.</source>
        <translation>
            <numerusform>Kept as not a digit; %Ln drawing is kept.</numerusform>
            <numerusform>Kept as not a digit; %Ln drawings are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as a {digit}; %Ln drawing(s) are kept. Network &gt; Tune on my corrections learns from them.</source>
        <translation>
            <numerusform>Kept as a {digit}; %Ln drawing is kept. Network &gt; Tune on my corrections learns from it.</numerusform>
            <numerusform>Kept as a {digit}; %Ln drawings are kept. Network &gt; Tune on my corrections learns from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) written to {folder}.</source>
        <translation>
            <numerusform>%Ln picture written to {folder}.</numerusform>
            <numerusform>%Ln pictures written to {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) from {low} to {high}; {zeros} are 0</source>
        <translation>
            <numerusform>%Ln number from {low} to {high}; {zeros} are 0</numerusform>
            <numerusform>%Ln numbers from {low} to {high}; {zeros} are 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unit(s) {}.</source>
        <translation>
            <numerusform>Unit {}.</numerusform>
            <numerusform>Units {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weight(s)</source>
        <translation>
            <numerusform>%Ln weight</numerusform>
            <numerusform>%Ln weights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kernel(s) {}×{}</source>
        <translation>
            <numerusform>%Ln kernel {}×{}</numerusform>
            <numerusform>%Ln kernels {}×{}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weight(s) · rows: {units} units · columns: {inputs} inputs</source>
        <translation>
            <numerusform>%Ln weight · rows: {units} units · columns: {inputs} inputs</numerusform>
            <numerusform>%Ln weights · rows: {units} units · columns: {inputs} inputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kernel(s) {k}×{k} · rows: {down} · columns: {across}</source>
        <translation>
            <numerusform>%Ln kernel {k}×{k} · rows: {down} · columns: {across}</numerusform>
            <numerusform>%Ln kernels {k}×{k} · rows: {down} · columns: {across}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{parts} is/are off</source>
        <translation>
            <numerusform>{parts} is off</numerusform>
            <numerusform>{parts} are off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) of {layer}</source>
        <translation>
            <numerusform>%Ln unit of {layer}</numerusform>
            <numerusform>%Ln units of {layer}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %Ln unit(s) switched off</source>
        <translation>
            <numerusform>with %Ln unit switched off</numerusform>
            <numerusform>with %Ln units switched off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the other %Ln term(s)</source>
        <translation>
            <numerusform>the other %Ln term</numerusform>
            <numerusform>the other %Ln terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parameter(s)</source>
        <translation>
            <numerusform>%Ln parameter</numerusform>
            <numerusform>%Ln parameters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln correction(s)</source>
        <translation>
            <numerusform>on %Ln correction</numerusform>
            <numerusform>on %Ln corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {} terms are not 0</source>
        <translation>
            <numerusform>%Ln of {} terms is not 0</numerusform>
            <numerusform>%Ln of {} terms are not 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Σ of %Ln product(s)</source>
        <translation>
            <numerusform>Σ of %Ln product</numerusform>
            <numerusform>Σ of %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Σ of %Ln term(s)</source>
        <translation>
            <numerusform>Σ of %Ln term</numerusform>
            <numerusform>Σ of %Ln terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{layer}: %Ln unit(s)</source>
        <translation>
            <numerusform>{layer}: %Ln unit</numerusform>
            <numerusform>{layer}: %Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{layer}: %Ln unit(s) in {maps} maps, rows {top} to {bottom}, columns {left} to {right}</source>
        <translation>
            <numerusform>{layer}: %Ln unit in {maps} maps, rows {top} to {bottom}, columns {left} to {right}</numerusform>
            <numerusform>{layer}: %Ln units in {maps} maps, rows {top} to {bottom}, columns {left} to {right}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s), first {}</source>
        <translation>
            <numerusform>%Ln term, first {}</numerusform>
            <numerusform>%Ln terms, first {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Σ of %Ln other(s)</source>
        <translation>
            <numerusform>Σ of %Ln other</numerusform>
            <numerusform>Σ of %Ln others</numerusform>
        </translation>
    </message>
</context>
</TS>
